// The page: two telephones side by side, more by adding, in French or Arabic.
import { openPhone } from './phone.js';

const NUMBERS = ['06 12 34 56 78', '06 98 76 54 32'];
const DIRECTIONS = { fr: 'ltr', ar: 'rtl' };
const LOCALES = { fr: 'fr-MA', ar: 'ar-MA' };

const labels = await (await fetch(new URL('labels.json', import.meta.url))).json();

function remembered(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Without storage the page forgets, and still works.
  }
}

function wordsIn(language) {
  const t = (name) => labels[language][name] ?? name;
  t.locale = LOCALES[language];
  return t;
}

function showPhones(t) {
  const room = document.getElementById('phones');
  const numbers = remembered('simulator.numbers', NUMBERS);
  const keep = () =>
    remember(
      'simulator.numbers',
      numbers.filter((number) => number !== undefined),
    );
  const add = (number, index) => {
    numbers[index] = number;
    const phone = openPhone({
      number,
      place: index + 1,
      t,
      onNumber: (changed) => {
        numbers[index] = changed;
        keep();
      },
      onRemove:
        index < NUMBERS.length
          ? undefined
          : () => {
              numbers[index] = undefined;
              keep();
            },
    });
    room.append(phone);
    return phone;
  };
  for (const [index, number] of numbers.entries()) add(number, index);
  document.getElementById('add').addEventListener('click', () => {
    const next = `06 00 00 00 ${String(numbers.length + 1).padStart(2, '0')}`;
    const phone = add(next, numbers.length);
    keep();
    phone.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' });
    phone.querySelector('input').focus({ preventScroll: true });
  });
}

function start() {
  const language = remembered('simulator.language', navigator.language.startsWith('ar') ? 'ar' : 'fr');
  const t = wordsIn(language);
  Object.assign(document.documentElement, { lang: language, dir: DIRECTIONS[language] });
  document.title = `${t('title')} · ${t('bot_name')}`;
  document.getElementById('title').textContent = t('title');
  document.getElementById('subtitle').textContent = t('subtitle');
  document.getElementById('add').textContent = t('add_phone');
  const other = document.getElementById('language');
  other.textContent = t('other_language');
  other.addEventListener('click', () => {
    remember('simulator.language', language === 'fr' ? 'ar' : 'fr');
    location.reload();
  });
  showPhones(t);
}

start();
