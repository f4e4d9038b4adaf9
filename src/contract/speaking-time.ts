/** Words a minute of a news reader, by language. */
const wordsPerMinute: Readonly<Record<string, number>> = {
  en: 165,
  es: 170,
  fr: 170,
  de: 150,
  ar: 135,
  fa: 140,
  he: 140,
  ru: 140,
  hi: 145,
};
const usualWordsPerMinute = 155;

/** Scripts that put no spaces between words are counted by character. */
const charactersPerMinute = 300;
const wideCharacters = /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g;

const clausePauseSec = 0.2;
const sentencePauseSec = 0.35;

/** How long a voice takes to say a sentence at its usual speed, where no engine tells. */
export function speakingSec(text: string, language: string | undefined): number {
  const wide = text.match(wideCharacters)?.length ?? 0;
  const words = text.replace(wideCharacters, ' ').match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const pace = wordsPerMinute[(language ?? 'en').split('-')[0]?.toLowerCase() ?? ''] ?? usualWordsPerMinute;
  // Long words take longer; a number is said in several words.
  const weight = words.reduce(
    (sum, word) => sum + Math.max(0.5, word.length / 5.5) * 0.5 + 0.5 + digits(word) * 0.4,
    0,
  );
  const clauses = text.match(/[,;:—–،؛，、；：]/g)?.length ?? 0;
  return (weight / pace + wide / charactersPerMinute) * 60 + clauses * clausePauseSec + sentencePauseSec;
}

const digits = (word: string): number => word.match(/\p{N}/gu)?.length ?? 0;
