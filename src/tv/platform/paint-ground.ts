/** The page behind the stage: where nothing is drawn, it shows. */
export function paintGround(document: Document, hex: string): void {
  for (const element of [document.documentElement, document.body]) element.style.background = hex;
}
