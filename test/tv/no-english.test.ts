import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const room = join(__dirname, '../../src/tv');
/** What nobody reads on the screen: lines for engineers, names of fonts, outlines, the catalogues themselves. */
const elsewhere = /^(api|platform|player|theme)\/|^components\/icons|^view-models\/words\/en/;
/** What the screen shows or says of a model. */
const shown = /^(label|title|message|hint|spoken|note|help|text|kicker|line|placeholder)$/;

const isSentence = (text: string): boolean => /[A-Za-z]{2,} [a-z]{2,}/.test(text);
const isUnit = (text: string): boolean => /^ [a-z]+$/.test(text);

/** Literals that a viewer would read in English, whatever language the interface speaks. */
function englishIn(code: string): readonly string[] {
  const found: string[] = [];
  visit(ts.createSourceFile('any.ts', code, ts.ScriptTarget.Latest, true));
  return found;

  function visit(node: ts.Node) {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    // Bugs are told to engineers.
    if (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) return;
    if (ts.isStringLiteralLike(node)) {
      const { parent } = node;
      const isShown =
        ts.isPropertyAssignment(parent) && parent.initializer === node && shown.test(parent.name.getText());
      if (isSentence(node.text) || (isShown && /[A-Za-z]{2,}/.test(node.text))) found.push(node.text);
    } else if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      if (isSentence(node.text) || isUnit(node.text)) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  }
}

describe('what the TV app says', () => {
  it('stands in the catalogues only', () => {
    const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !elsewhere.test(file.replaceAll('\\', '/')))
      .map((file) => join(room, file));
    const english = files.flatMap((file) =>
      englishIn(readFileSync(file, 'utf8')).map((text) => `${relative(room, file)}: ${text}`),
    );
    expect(english).toEqual([]);
  });

  it.each([
    ["const model = { label: 'Menu' }", ['Menu']],
    ["show('No stories here')", ['No stories here']],
    [`show(\`Again in \${seconds} s\`)`, ['Again in ', ' s']],
    ["throw new Error('No such screen here')", []],
    ["const type: 'one of these' = at", []],
    ["const model = { id: 'menu', label: words('menu'), text: ' · ' }", []],
  ])('is found in code: %s', (code, texts) => {
    expect(englishIn(code)).toEqual(texts);
  });
});
