// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // floor 0
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "SiteBase", swiftSettings: strict),
    // floor 1
    .target(name: "SiteModel", dependencies: ["SiteBase"], swiftSettings: strict),
    .target(name: "SiteMarkdown", dependencies: ["CCMark", "SiteBase"], swiftSettings: strict),
    .target(
      name: "SiteTheme",
      dependencies: [
        "SiteBase", .product(name: "Mustache", package: "swift-mustache"), .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Templates")], swiftSettings: strict),
    .target(name: "SiteEncoding", dependencies: ["SiteBase"], swiftSettings: strict),
    .target(name: "SitePlainText", dependencies: ["SiteBase"], swiftSettings: strict),
    .target(name: "SiteSearch", dependencies: ["SiteBase"], swiftSettings: strict),
    // floor 2
    .target(
      name: "SiteContent",
      dependencies: [
        "SiteBase", "SiteModel", "SiteEncoding", "SiteMarkdown", "SitePlainText",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    // floor 3
    .target(
      name: "SiteBuild",
      dependencies: ["SiteBase", "SiteModel", "SiteEncoding", "SiteSearch", "SiteContent", "SiteTheme"],
      swiftSettings: strict),
    // floor 4
    .target(
      name: "SiteImport",
      dependencies: [
        "CZlib", "SiteBase", "SiteModel", "SiteEncoding", "SitePlainText", "SiteContent",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "SiteServe",
      dependencies: [
        "CZlib", "SiteBase", "SiteBuild", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Preview")], swiftSettings: strict),
    // floor 5
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "SiteBase", "SiteEncoding", "SiteSearch", "SiteContent", "SiteBuild", "SiteImport", "SiteServe",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "measure",
      dependencies: [
        "SiteBase", "SiteEncoding", "SitePlainText", "SiteSearch", "SiteBuild", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Measure", swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "SiteBaseTests", dependencies: ["SiteBase", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SiteModelTests", dependencies: ["SiteBase", "SiteModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SiteMarkdownTests", dependencies: ["SiteBase", "SiteMarkdown", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SiteEncodingTests", dependencies: ["SiteBase", "SiteEncoding"], swiftSettings: strict),
    .testTarget(
      name: "SitePlainTextTests", dependencies: ["SiteBase", "SitePlainText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SiteSearchTests", dependencies: ["SiteBase", "SiteSearch", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SiteThemeTests", dependencies: ["SiteBase", "SiteTheme"], swiftSettings: strict),
    .testTarget(
      name: "SiteContentTests", dependencies: ["SiteBase", "SiteModel", "SiteContent"], swiftSettings: strict),
    .testTarget(
      name: "SiteBuildTests",
      dependencies: ["SiteBase", "SiteModel", "SiteContent", "SiteTheme", "SiteBuild", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteImportTests",
      dependencies: [
        "SiteBase", "SiteModel", "SiteMarkdown", "SiteContent", "SiteImport", "TestSupport",
        .product(name: "Subprocess", package: "swift-subprocess"), .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SiteServeTests",
      dependencies: [
        "CZlib", "SiteBase", "SiteBuild", "SiteServe", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ], swiftSettings: strict),
    .testTarget(name: "CommandLineTests", dependencies: ["sitegen", "measure"], swiftSettings: strict),
    .testTarget(name: "BrowserTests", dependencies: ["SiteBase", "SiteBuild", "SiteServe"], swiftSettings: strict),
    .testTarget(
      name: "CorpusTests", dependencies: ["CCMark", "SiteBase", "SiteBuild", "SiteImport"], swiftSettings: strict),
  ]
)
