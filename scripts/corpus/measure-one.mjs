// Reads one file of a corpus and prints how it behaved: node measure-one.mjs BUILT_EXAMINE PATH FILE
const [program, path, file] = process.argv.slice(2);
const { measure } = await import(program);
process.stdout.write(JSON.stringify(measure(path, file)));
