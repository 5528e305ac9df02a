// swift-tools-version: 6.2
import PackageDescription

var settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
// Tests ask for it; users with a newer compiler, which may warn of more, do not.
if Context.environment["DOSSIER_STRICT"] != nil {
  settings.append(.treatAllWarnings(as: .error))
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")

let package = Package(
  name: "dossier",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CLibcrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      // Its pkg-config names a flag that SwiftPM warns of; the linker finds it without.
      name: "CUTF8proc",
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CSyncfs"),
    .target(name: "CEmbedded", exclude: ["outlines", "tables"]),
    .target(name: "CAllocation"),

    .target(name: "Diagnostics"),
    .target(name: "Parallelism"),
    .target(name: "UnicodeForms", dependencies: ["CUTF8proc"]),
    .target(name: "Writing"),
    .target(name: "Maps", dependencies: ["CEmbedded", "Writing"]),
    .target(name: "MediaFiles", dependencies: ["CZlib", "Diagnostics"]),
    .target(name: "Markdown", dependencies: ["CCmark", "Diagnostics", "UnicodeForms"]),
    .target(name: "FrontMatter", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "Notes", dependencies: ["CEmbedded", "FrontMatter", "Diagnostics"]),
    .target(
      name: "Casebook",
      dependencies: [
        "Notes", "Markdown", "MediaFiles", "Diagnostics", "Parallelism", "UnicodeForms",
      ]),
    .target(name: "Mustache", dependencies: ["Diagnostics", "Writing"]),
    .target(
      name: "Site",
      dependencies: [
        "CEmbedded", "Casebook", "Diagnostics", "FrontMatter", "Maps", "Markdown", "MediaFiles",
        "Mustache", "Notes", "Writing",
      ]),
    .target(
      name: "Publishing",
      dependencies: [
        "CLibcrypto", "CSyncfs", "Casebook", "Diagnostics", "FrontMatter", "MediaFiles", "Notes",
        "Parallelism", "Site", "UnicodeForms",
      ]),
    .target(name: "Requests"),
    .target(
      name: "Preview",
      dependencies: [
        "Casebook", "Diagnostics", "Notes", "Parallelism", "Publishing", "Requests", "Site",
        flyingSocks,
      ]),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "CAllocation", "CEmbedded", "Casebook", "Diagnostics", "Mustache", "Notes", "Parallelism",
        "Preview", "Publishing", "Site", "UnicodeForms", argumentParser,
      ]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "UnicodeFormsTests", dependencies: ["UnicodeForms"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
    .testTarget(name: "MediaFilesTests", dependencies: ["MediaFiles"]),
    .testTarget(name: "FrontMatterTests", dependencies: ["FrontMatter"]),
    .testTarget(name: "NotesTests", dependencies: ["Notes"]),
    .testTarget(name: "CasebookTests", dependencies: ["Casebook"]),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache"]),
    .testTarget(name: "WritingTests", dependencies: ["Writing"]),
    .testTarget(name: "MapsTests", dependencies: ["Maps"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Casebook", "Diagnostics", "Maps", "Mustache", "Notes", "Parallelism", "Site",
      ],
      // ICU, which Foundation carries on Linux, checks our plural rules.
      linkerSettings: [.linkedLibrary("_FoundationICU", .when(platforms: [.linux]))]),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing"]),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Casebook", "Diagnostics", "Notes", "Parallelism", "Preview", "Publishing", "Requests",
      ]),
    .testTarget(
      name: "dossierTests",
      dependencies: [
        "dossier", "Casebook", "Diagnostics", "Notes", "Parallelism", "Publishing", argumentParser,
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Casebook", "Diagnostics", "Notes", "Parallelism", "Publishing"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Tests of tests: libFuzzer finds its way through code that was compiled for it alone.
if Context.environment["DOSSIER_FUZZ"] != nil {
  let sanitizers = ["-sanitize=fuzzer,address"]
  settings.append(.unsafeFlags(sanitizers + ["-O"]))
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CFuzzer", "Casebook", "Diagnostics", "Markdown", "MediaFiles", "Mustache", "Notes",
        "Parallelism", "Requests", "Site",
      ],
      path: "Tests/Fuzz/Fuzz",
      linkerSettings: [.unsafeFlags(sanitizers + ["-use-ld=lld"])]),
  ]
}

let targetsInC = ["CAllocation", "CEmbedded", "CFuzzer"]
for target in package.targets
where target.type != .system && !targetsInC.contains(target.name) {
  target.swiftSettings = settings
}
