import net from "node:net";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { register } from "tsx/esm/api";
import webpack from "webpack";

const typescript = register();
const { buildSettings, manifestFor, SettingError } = await import("./.ci/build/settings.ts");
const { embeddedPanePolicy, hostPolicy, panePolicy, policyText, serverHeaders } =
  await import("./.ci/build/content-security-policy.ts");
const { CONFORMANCE_FOLDER, CONFORMANCE_PAGE, conformanceManifest } =
  await import("./.ci/build/conformance-manifest.ts");
const { Licences } = await import("./.ci/build/licences.ts");
const { packagesOnce } = await import("./.ci/build/packages-once.ts");
await typescript();

const root = import.meta.dirname;
const PANE = "src/taskpane/taskpane.html";
/** The embedded page serves the package's own copy of Office.js. */
const OFFICE_FILES = [
  "office.js",
  "excel-mac-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** `localhost` means either of them to a browser. */
const LOOPBACK = ["127.0.0.1", "::1"];

/** One line and an end, instead of the stack of a port that is taken. */
async function freePort(port) {
  for (const host of LOOPBACK)
    await new Promise((resolve) => {
      const probe = net.createServer();
      probe.once("error", (error) => {
        if (error.code !== "EADDRINUSE") return resolve(); // a machine without IPv6
        console.error(`端口 ${port} 已被占用 / port ${port} is taken: PORT=3001 npm start`);
        process.exit(1);
      });
      probe.listen(port, host, () => probe.close(resolve));
    });
  return port;
}

/** A certificate for localhost, made and trusted on this machine by Microsoft's tool at the first time. */
async function certificate() {
  const { getHttpsServerOptions } = (await import("office-addin-dev-certs")).default;
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.error(`没有装上 localhost 的开发证书，需要管理员权限（sudo）：${error.message.trim()}`);
    process.exit(1);
  }
}

/** Prints the address once, after the first build that has no errors. */
class SayAddress {
  constructor(address) {
    this.address = address;
  }
  apply(compiler) {
    let said = false;
    compiler.hooks.done.tap("SayAddress", (stats) => {
      if (said || stats.hasErrors()) return;
      said = true;
      // After the server's own listeners of the same hook, which let waiting requests through.
      setImmediate(() => console.log(`打开 ${this.address}`));
    });
  }
}

/** The settings of the build; one line and an end when they are wrong. */
function settingsOf(env) {
  try {
    return buildSettings(env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** One file with this content, or what it is a promise of. */
class WriteFile {
  constructor(file, content) {
    Object.assign(this, { file, content });
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("WriteFile", (compilation) => {
      compilation.hooks.processAssets.tapPromise("WriteFile", async () => {
        compilation.emitAsset(this.file, new compiler.webpack.sources.RawSource(await this.content), {
          minimized: true,
        });
      });
    });
  }
}

/** The scripts of the embedded page, and what the packages of each are called beside it. */
const EMBEDDED = {
  taskpane: "./src/main.tsx",
  host: "./src/host/page/main.ts",
  "trial-worker": "./src/host/page/opening/trial-worker.ts",
};
const packagesFile = (chunk) => `packages-${chunk}.js`;

/** The packages of each script of the embedded page. */
async function embeddedPackages(mode) {
  const made = Object.entries(EMBEDDED).map(async ([chunk, entry]) => [
    chunk,
    await packagesOnce(entry, mode),
  ]);
  return Object.fromEntries(await Promise.all(made));
}

/**
 * `--env conformance`: the page that compares a real Excel with what we take it for, apart in dist-conformance.
 * `--env embedded`: the embedded Excel as index.html, with a copy of Office.js. Without it: the add-in alone.
 * `--env base=https://…/`: where the add-in will be served, written into manifest.xml.
 * `--env officejs=china` (or an address): where the add-in loads Office.js from.
 * @returns {Promise<import("webpack").Configuration>}
 */
export default async function configure(env = {}, argv = {}) {
  const production = argv.mode === "production";
  const embedded = Boolean(env.embedded);
  const conformance = Boolean(env.conformance) && !embedded;
  const kind = embedded ? "embedded" : conformance ? "conformance" : "addin";
  const serving = Boolean(env.WEBPACK_SERVE);
  const settings = settingsOf(env);
  const packages = embedded ? await embeddedPackages(production ? "production" : "development") : {};
  const port = serving ? await freePort(Number(process.env.PORT ?? 3000)) : 0;

  const html = (filename, template, chunk, policy) =>
    new HtmlWebpackPlugin({
      filename,
      template,
      chunks: [chunk],
      scriptLoading: "defer",
      templateParameters: {
        officeJs: embedded ? "office-js/office.js" : settings.officeJs,
        embedded,
        packages: embedded ? packagesFile(chunk) : "",
        policy: policyText(policy),
      },
    });

  return {
    mode: production ? "production" : "development",
    context: root,
    devtool: production && !embedded ? "source-map" : false,
    entry: conformance
      ? { conformance: "./tests/conformance/page/main.ts" }
      : embedded
        ? { taskpane: EMBEDDED.taskpane, host: EMBEDDED.host }
        : { taskpane: "./src/main.tsx" },
    externals: ({ request }, found) => {
      const expression = Object.values(packages)
        .map((one) => one.expressionOf(request))
        .find(Boolean);
      if (expression) found(null, `var ${expression}`);
      else found();
    },
    output: {
      path: path.join(
        root,
        { embedded: "dist-embedded", conformance: CONFORMANCE_FOLDER, addin: "dist" }[kind],
      ),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      pathinfo: false,
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
            },
          },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /\.txt$/, type: "asset/source" },
      ],
    },
    plugins: [
      ...{
        addin: () => [
          html("taskpane.html", PANE, "taskpane", panePolicy(settings.officeJs)),
          new WriteFile("headers.txt", serverHeaders(settings.officeJs)),
          new Licences(),
        ],
        embedded: () => [
          html("taskpane.html", PANE, "taskpane", embeddedPanePolicy),
          html("index.html", "src/host/page/index.html", "host", hostPolicy),
        ],
        conformance: () => [
          html(
            CONFORMANCE_PAGE,
            "tests/conformance/page/page.html",
            "conformance",
            panePolicy(settings.officeJs),
          ),
        ],
      }[kind](),
      ...Object.entries(packages).map(([chunk, { content }]) => new WriteFile(packagesFile(chunk), content)),
      // A worker has no page that would load them.
      new webpack.BannerPlugin({
        test: /^trial-worker\b/,
        raw: true,
        banner: `importScripts(${JSON.stringify(packagesFile("trial-worker"))});`,
      }),
      new MiniCssExtractPlugin({ filename: production ? "[name].[contenthash:8].css" : "[name].css" }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,html,css}" },
          {
            from: "manifest.xml",
            transform: (xml) =>
              manifestFor(conformance ? conformanceManifest(xml.toString()) : xml.toString(), settings),
          },
          ...(embedded
            ? [
                { from: "src/host/page/embedded-seam.js", to: "embedded-seam.js", info: { minimized: true } },
                ...OFFICE_FILES.map((file) => ({
                  from: `node_modules/@microsoft/office-js/dist/${file}`,
                  to: `office-js/${file}`,
                  info: { minimized: true }, // unmodified: the same bytes as the package's
                })),
              ]
            : []),
        ],
      }),
      ...(serving ? [new SayAddress(embedded ? `http://localhost:${port}/` : settings.base)] : []),
    ],
    // Minifying Univer takes a minute and a half and serves nobody: the embedded page is opened from localhost.
    // What is loaded later comes in one file.
    optimization: { splitChunks: false, ...(embedded && { minimize: false }) },
    performance: { hints: false },
    cache: {
      type: "filesystem",
      name: `${production ? "production" : "development"}-${kind}`,
      buildDependencies: { config: [import.meta.filename, path.join(root, ".ci/build/")] },
    },
    devServer: {
      // Excel takes pages by https only; the embedded page needs no certificate.
      ...(serving && !embedded ? { server: { type: "https", options: await certificate() } } : {}),
      host: LOOPBACK[0],
      port,
      hot: false,
      liveReload: true,
      static: false,
      compress: false, // to the same machine, packing takes longer than sending
      client: { overlay: false, webSocketURL: "auto://0.0.0.0:0/ws" }, // the page's own origin
    },
    infrastructureLogging: { level: "warn" },
    stats: serving ? { all: false, errors: true, warnings: true } : "errors-warnings",
  };
}
