import { wordSet } from '../../text/words.ts';

/** Words beside a reading that speak for it or against it. */

/** A set of words that is made when first asked. */
function set(words: string): (word: number) => number {
  let has: ((word: number) => number) | undefined;
  return (word) => (has ??= wordSet(new Set(words.split(' '))))(word);
}

export const leads = set(
  'in since of by until till during from to between and or after before through for around about late early mid this last next every each on a the , ( than',
);
export const leadsYear = set(
  'died born d. b. in since of by until during from to between and after before through for around about circa early late mid or till the than ( / - –',
);
export const isCurrency = set(
  '$ £ € ¥ # no. no nos. us$ a$ c$ dlrs rs rs. usd eur gbp + × page article section chapter room flight route highway resolution channel',
);
export const isMoney = set('$ £ € ¥ us$ a$ c$ rs rs. usd eur gbp');
export const isProduct = set('windows office boeing airbus agenda formula model');
export const isCounted = set(
  'people persons men women children troops soldiers police meters metres feet miles % percent pct kilometers kilometres km kg tons tonnes degrees yards acres hectares dollars euros pounds yen hp rpm calories mg ml',
);
export const leadsFarYear = set('in since during until by before after through till of from');
export const isPossessive = set('my his her their your our its');
export const isThe = set('the a an');
export const isAs = set('as');
export const ofTheYear = set(
  'end beginning start rest remainder half part quarter quarters third month months week weeks day days middle close most much all out course time times hours hour top night morning evening afternoon period first early late',
);

export const leadsQuarter = set('and in for over during within per once twice times after');
export const leadsDay = set('on this next last every each by until since from');
export const leadsSeason = set('in this last next by until since during of from for through every each early late mid');
