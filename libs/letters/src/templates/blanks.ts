/** What is printed where a fact is missing; a letter that holds one does not go out. */
export function blankOf(label: string): string {
  return `【待填写：${label}】`;
}

/** A text with the labels of what is missing in it. */
export interface TextWithBlanks {
  readonly text: string;
  readonly blanks: readonly string[];
}
