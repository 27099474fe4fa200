export { whyWords } from '../words/why-words.ts';
