/** Words that keep their full stop: `Sen.`, `a.m.`, `pct.` Ours; compromise's own list is added in sentences.ts. */

/** Titles and the like: a name or number follows, so the stop never ends a sentence. */
export const BEFORE_NAME = words(`
  mr mrs ms mx dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr maj adm rev hon st ste mt ft fr msgr pres
  sec supt det insp spc pvt cpl pfc sfc ssgt amb atty assn asst dep messrs mme mlle vs v no nos vol art fig approx est
  e.g i.e cf al`);

/** May end a sentence as well as stand inside it: `Acme Corp. said`, `at 5 p.m. He left`. */
export const MAY_END = words(`
  inc corp co cos ltd llc plc bros jr sr esq etc dept univ a.m p.m u.s u.k u.n u.s.a d.c b.c a.d ph.d m.d b.a m.a
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn mo mont neb nev okla ore pa penn
  tenn tex va vt wash wis wyo n.j n.y n.m n.h n.c n.d s.c s.d w.va r.i ont que alta b.c
  pct ave blvd rd hwy ft in lb lbs oz mph km kg cm mm bn mn tn min max hr hrs yr yrs mo mos wk pp p`);

/** Only with a capital, since the same letters are a word: `Wash.`, `Sun.`, `Mar.` */
export const CAPITAL_ONLY = words(`
  gen col rep art mar jun sat sun fri wed mon dec jan del ill ind la pa wash ore miss mass cal me tex mo min max fig in
  ft mt st ste fr sec pres vol est no nos p pp v al dep amb det`);

/** Opens a sentence when it follows `U.S.` or `Inc.` with a capital: `He lives in the U.S. The rest moved.` */
export const STARTERS = words(`
  the he she it they in on but and an we i this that these those there his her their its at as after before when while
  if for with what who how why you our some many most so now then since also however according meanwhile mr mrs ms dr`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
