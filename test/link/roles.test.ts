import { expect, test } from 'vitest';
import { cases, link, type Marked } from './marked.ts';

type Case = Marked & { roles: Record<string, string[]>; of?: Record<string, string[]> };

for (const { roles, of = {}, ...marked } of cases<Case>('link-roles')) {
  test(marked.text, () => {
    const { entities } = link(marked);
    expect(Object.fromEntries(entities.flatMap((entity) => (entity.roles.length ? [[entity.name, entity.roles]] : [])))).toEqual(roles);
    for (const [name, others] of Object.entries(of)) {
      const { related } = entities.find((entity) => entity.name === name)!;
      expect(related.filter(({ relation }) => relation === 'of').map((other) => other.name)).toEqual(others);
    }
  });
}
