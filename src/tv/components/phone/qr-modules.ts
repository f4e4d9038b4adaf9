import qrcode from 'qrcode-generator';

/** The dark and light squares of a code, row by row, without the quiet zone around it. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  // 0: as small as the text allows.
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
}
