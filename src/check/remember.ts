/** The same function of two objects, which works each pair out once. */
export function remember<A extends object, B extends object, R>(judge: (context: A, fact: B) => R): (context: A, fact: B) => R {
  const known = new WeakMap<A, WeakMap<B, { result: R }>>();
  return (context, fact) => {
    let results = known.get(context);
    if (!results) known.set(context, (results = new WeakMap()));
    let entry = results.get(fact);
    if (!entry) results.set(fact, (entry = { result: judge(context, fact) }));
    return entry.result;
  };
}
