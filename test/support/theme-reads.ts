import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export type Sources = Readonly<Record<string, string>>;

export function readTvSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return Object.fromEntries(
    files.map((file) => [relative(folder, join(folder, file)), readFileSync(join(folder, file), 'utf8')]),
  );
}

/** Where a value that is made by `following` is read while a module is loaded, and so keeps the look of that moment. */
export function staleReads(sources: Sources): string[] {
  const parsed = Object.entries(sources).map(([file, text]) => ({
    file,
    tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true),
  }));
  const following = new Set(parsed.flatMap(({ tree }) => tree.statements.flatMap(followingNames)));
  return parsed.flatMap(({ file, tree }) => {
    const names = new Set([...importedAs(tree, following), ...tree.statements.flatMap(followingNames)]);
    const found: string[] = [];
    for (const statement of tree.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) look(statement, names, found);
    }
    return found.map((text) => `${file}: ${text}`);
  });
}

function followingNames(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && /^following\(/.test(initializer.getText()))
    .map(({ name }) => name.getText());
}

function importedAs(tree: ts.SourceFile, following: ReadonlySet<string>): string[] {
  return tree.statements.flatMap((statement) => {
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (!bindings || !ts.isNamedImports(bindings)) return [];
    return bindings.elements
      .filter(({ name, propertyName }) => following.has((propertyName ?? name).text))
      .map(({ name }) => name.text);
  });
}

// Code inside a function runs later, and so do the fields of an instance.
function look(node: ts.Node, names: ReadonlySet<string>, found: string[], place: ts.Node = node): void {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
  if (ts.isPropertyDeclaration(node)) {
    const isStatic = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
    if (isStatic && node.initializer) look(node.initializer, names, found, node);
    return;
  }
  if (ts.isIdentifier(node) && names.has(node.text) && isRead(node)) {
    found.push(place.getText());
    return;
  }
  ts.forEachChild(node, (child) => look(child, names, found, place));
}

function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  if ((ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) && parent.name === node) return false;
  return true;
}
