// Who announces a complaint and tells nothing of it yet is told apart from who tells of a problem.
import { describe, expect, it } from 'vitest';
import { openDarija } from '../../src/darija/darija.ts';

const darija = openDarija();

describe('a complaint that is only announced', () => {
  it.each([
    'jai une reclamation a faire',
    'jai une reclamation',
    'bghit nchki',
    'salam 3likom bghit n7et chikaya',
    '3ndi chikaya',
    '3ndi mochkil',
    'عندي مشكل',
    'السلام عليكم بغيت نحط شكاية',
    'أود التبليغ عن مشكل',
    "j'ai un souci",
    'bonjour jai un pb',
    "j'ai un petit probleme dans mon quartier",
    'je souhaite déposer une plainte svp',
  ])('tells nothing: %s', (text) => {
    const { untold, intent, categories } = darija.route(text);
    expect({ untold, intent, categories }).toEqual({ untold: true, intent: 'complaint', categories: [] });
  });
  it.each([
    'bghit nchki 3la zbel',
    'عندي مشكل فالضو',
    'عندي مشكل مع جاري',
    "j'ai un problème de lumière",
    'الضو طافي',
    'machi mochkil',
    'pas de problème',
    'comment faire une réclamation ?',
    'fin wslat chikaya dyali',
    'chikaya dyal zbel',
    'salam',
    '',
  ])('tells something, or asks something else: %s', (text) => {
    expect(darija.route(text).untold).toBe(false);
  });
});
