// @ts-check
/**
 * `npm run build [-- folder]`: one module per source file with declarations and maps, then the single files for
 * `<script type="module">`, into `dist/` or another folder beside it.
 */
import { rmSync } from 'node:fs';
import ts from 'typescript';
import { makeSingleFiles } from './single-files.mjs';

/**
 * Indentation in templates and sheets is for whoever reads the source; no minifier of a host may touch it, so it
 * goes here. In HTML a run of white space becomes one space and never none, for it may stand between words.
 * @type {Readonly<Record<string, (text: string) => string>>}
 */
const SHORTER = {
  html: shorterMarkup,
  svg: shorterMarkup,
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/ ?([>~]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/(?<=[ :(,-])0\.(?=\d)/g, '.')
      .replace(/;\}/g, '}'),
};

/** A `>` on a line of its own ends a tag: before it nothing is needed. @param {string} text */
function shorterMarkup(text) {
  return text.replace(/\s*\n\s*>/g, '>').replace(/\s+/g, ' ');
}

const DECLARE =
  'const __decorate = (declare, of, name) => declare.forEach((each) => each(of, name));';

const folder = process.argv[2] ?? 'dist';

rmSync(folder, { recursive: true, force: true });
compile(folder);
await makeSingleFiles(folder);

/** What `tsc -p tsconfig.build.json` does, with the templates written shorter on the way. @param {string} outDir */
function compile(outDir) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.build.json', { outDir }, host);
  if (!config) throw new Error('tsconfig.build.json cannot be read.');
  const program = ts.createProgram(config.fileNames, config.options);
  const { diagnostics } = program.emit(undefined, writeShorter, undefined, false, {
    before: [shortTemplates],
  });
  const all = [...config.errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (all.length > 0) fail(...all);
}

/**
 * The compiler's helper for decorators stands in each file of an element and knows all kinds; ours declare properties
 * and give nothing back. The lines stay as many as they were: maps know them.
 * @type {ts.WriteFileCallback}
 */
function writeShorter(path, text, byteOrderMark) {
  const shorter = text.replace(
    /^var __decorate = [^]*?^\};$/m,
    (helper) => DECLARE + '\n'.repeat(helper.split('\n').length - 1),
  );
  ts.sys.writeFile(path, shorter, byteOrderMark);
}

/** @param {ts.Diagnostic[]} diagnostics @returns {never} */
function fail(...diagnostics) {
  console.error(
    ts.formatDiagnosticsWithColorAndContext(diagnostics, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => process.cwd(),
      getNewLine: () => '\n',
    }),
  );
  process.exit(1);
}

/** Templates and sheets by {@link SHORTER}. @type {ts.TransformerFactory<ts.SourceFile>} */
function shortTemplates(context) {
  const { factory } = context;
  return (file) => ts.visitEachChild(file, visit, context);

  /** @param {ts.Node} node @returns {ts.Node} */
  function visit(node) {
    const shorten = ts.isTaggedTemplateExpression(node) && SHORTER[node.tag.getText()];
    const inner = ts.visitEachChild(node, visit, context);
    if (!shorten || !ts.isTaggedTemplateExpression(inner)) return inner;
    return factory.updateTaggedTemplateExpression(
      inner,
      inner.tag,
      inner.typeArguments,
      shortened(inner.template, shorten),
    );
  }

  /** @param {ts.TemplateLiteral} template @param {(text: string) => string} shorten */
  function shortened(template, shorten) {
    if (ts.isNoSubstitutionTemplateLiteral(template)) {
      return factory.createNoSubstitutionTemplateLiteral(...texts(template, shorten));
    }
    return factory.updateTemplateExpression(
      template,
      factory.createTemplateHead(...texts(template.head, shorten)),
      template.templateSpans.map((span) =>
        factory.updateTemplateSpan(
          span,
          span.expression,
          ts.isTemplateMiddle(span.literal)
            ? factory.createTemplateMiddle(...texts(span.literal, shorten))
            : factory.createTemplateTail(...texts(span.literal, shorten)),
        ),
      ),
    );
  }

  /**
   * As written and as read, without the marks around it.
   * @param {ts.NoSubstitutionTemplateLiteral | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail} literal
   * @param {(text: string) => string} shorten @returns {[string, string]}
   */
  function texts(literal, shorten) {
    const raw = literal.getText().replace(/^[`}]|(?:`|\$\{)$/g, '');
    return [shorten(literal.text), shorten(raw)];
  }
}
