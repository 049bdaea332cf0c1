/** The look of the HTML page: light and dark, screen and paper; kinds differ by line as well as by colour. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c1e21; --soft: #5d646d; --line: #d9dde2; --wash: #f5f6f8;
  --entity: #0b5cad; --entity-wash: #e2effc; --quote: #8a5a00; --quote-wash: #fdf3d8;
  --number: #1a6e35; --number-wash: #def5e5; --date: #8b2a83; --date-wash: #fae5f8; --target: #ffd54d; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181b; --ink: #e6e8eb; --soft: #9aa2ac; --line: #343a41; --wash: #1e2125;
  --entity: #8ac2ff; --entity-wash: #17324d; --quote: #f0c869; --quote-wash: #33290f;
  --number: #8adba2; --number-wash: #16351f; --date: #f0a6e8; --date-wash: #3f1d3c; --target: #8a6d00; } }
* { box-sizing: border-box; }
html { scroll-padding: 30vh 0 20vh; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
a { color: inherit; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 3; background: var(--paper); padding: .25rem .75rem; }
.bar { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center;
  padding: .5rem 1.5rem; background: var(--wash); border-bottom: 1px solid var(--line); font-size: .875rem; }
.bar label { display: inline-flex; gap: .4rem; align-items: center; cursor: pointer; }
.doc { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 0 3rem; max-width: 96rem; margin: 0 auto; padding: 1.5rem; }
.doc + .doc { border-top: 3px double var(--line); }
.doc > header { grid-column: 1 / -1; }
.about { margin: 0; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
h1 { margin: .25rem 0 1rem; font: 700 1.6rem/1.25 Georgia, "Times New Roman", serif; max-width: 46rem; overflow-wrap: anywhere; }
h2 { margin: 0 0 .5rem; font-size: 1rem; }
h2 small { font-weight: 400; color: var(--soft); }
article { font: 1.0625rem/1.75 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
article p { margin: 0 0 1rem; white-space: pre-wrap; }
article a { text-decoration: none; border-radius: .2em; padding: .05em .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
a.entity, .key.entity { background: var(--entity-wash); color: var(--entity); border-bottom: 2px solid; }
a.number, .key.number { background: var(--number-wash); color: var(--number); border-bottom: 3px double; }
a.date, .key.date { background: var(--date-wash); color: var(--date); border-bottom: 2px dotted; }
.quote { background: var(--quote-wash); border-radius: .2em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.quote.inner { box-shadow: inset 0 -2px var(--quote); }
.key.quote { background: var(--quote-wash); color: var(--quote); }
.key { padding: 0 .35em; border-radius: .2em; }
body:has(#show-entity:not(:checked)) a.entity, body:has(#show-number:not(:checked)) a.number, body:has(#show-date:not(:checked)) a.date,
body:has(#show-quote:not(:checked)) article .quote { background: none; color: inherit; border-bottom: 0; box-shadow: none; }
article a:target, .quote:target, tr:target > td, i:target + a, i:target + span { background: var(--target); color: var(--ink); }
:focus-visible { outline: 3px solid var(--entity); outline-offset: 2px; }
section { margin: 0 0 2rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: .75rem; text-transform: uppercase; letter-spacing: .04em; }
th, td { padding: .3rem .75rem .3rem .25rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.bold { font-weight: 600; }
td.shown { white-space: nowrap; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
td.at { min-width: 4rem; font-variant-numeric: tabular-nums; }
td.at a { margin-right: .5em; white-space: nowrap; }
ul.checks { list-style: none; margin: .5rem 0 0; padding: 0; font-size: .875rem; }
.ok { color: var(--number); }
.bad { color: #c62828; }
@media (min-width: 68.01rem) { .tables { position: sticky; top: 3rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; padding: .25rem .5rem; } }
@media (max-width: 68rem) { .doc { display: block; } article { max-width: 40rem; margin-bottom: 2.5rem; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --entity: #0b5cad; --entity-wash: #e2effc; --quote: #8a5a00; --quote-wash: #fdf3d8;
    --number: #1a6e35; --number-wash: #def5e5; --date: #8b2a83; --date-wash: #fae5f8; --target: transparent; }
  body { font-size: 10pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .bar, .skip { display: none; }
  .doc { display: block; padding: 0; max-width: none; }
  .doc + .doc { break-before: page; border: 0; }
  section, .tables { position: static; max-height: none; overflow: visible; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;
