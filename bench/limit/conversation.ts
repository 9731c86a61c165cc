// The complaint as a state machine by hand: what is asked, and what is kept of the answer.

/** What somebody wrote or pressed. */
export type Said = { text: string } | { tap: string };

export interface State {
  /** Place in the script of the question that was asked last. */
  asked: number;
  answers: Record<string, string>;
}

export interface Step {
  state: State;
  text: string;
  options: string[];
  /** The complaint is complete; its reference is put behind the text. */
  files: boolean;
}

interface Question {
  name: string;
  text: string;
  /** None: the answer is written. */
  options: string[];
}

const QUESTIONS: Question[] = [
  { name: 'menu', text: 'What would you like to do?', options: ['complaint', 'petition', 'proposal'] },
  {
    name: 'category',
    text: 'What is it about?',
    options: ['lighting', 'waste', 'roads', 'water', 'other'],
  },
  { name: 'details', text: 'Tell us what happened', options: [] },
  { name: 'place', text: 'Where is it?', options: [] },
  { name: 'photo', text: 'A photo?', options: ['_skip'] },
  { name: 'check', text: 'Check:', options: ['send', 'change', 'stop'] },
];

const START: State = { asked: -1, answers: {} };

/** Takes what was said; a question that it does not answer is asked again. */
export function advance(state: State | undefined, said: Said): Step {
  if (state === undefined || ('text' in said && said.text === '/start')) return ask(START, 0);
  const question = QUESTIONS[state.asked];
  if (!question) return ask(START, 0);
  const answer = question.options.length > 0 ? 'tap' in said && said.tap : 'text' in said && said.text;
  if (!answer || (question.options.length > 0 && !question.options.includes(answer)))
    return ask(state, state.asked);
  const answered = { ...state, answers: { ...state.answers, [question.name]: answer } };
  if (state.asked + 1 < QUESTIONS.length) return ask(answered, state.asked + 1);
  const done = { asked: QUESTIONS.length, answers: answered.answers };
  return { state: done, text: 'Thank you. Your reference is ', options: [], files: true };
}

function ask(state: State, place: number): Step {
  const { text = '', options = [] } = QUESTIONS[place] ?? {};
  const { category, details, place: where } = state.answers;
  const check = place === QUESTIONS.length - 1 ? ` ${category}\n${details}\n${where}` : '';
  return { state: { ...state, asked: place }, text: `${text}${check}`, options, files: false };
}
