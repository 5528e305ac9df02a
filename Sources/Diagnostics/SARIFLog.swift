/// The parts of SARIF 2.1.0 that dossier writes, under the names of the standard.
struct SARIFLog: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [SARIFRun]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

struct SARIFRun: Encodable {
  let tool: SARIFTool
  let columnKind = "utf16CodeUnits"
  let results: [SARIFResult]

  private enum CodingKeys: CodingKey {
    case tool, columnKind, results
  }
}

struct SARIFTool: Encodable {
  let driver: SARIFDriver
}

struct SARIFDriver: Encodable {
  let name = "dossier"
  let semanticVersion: String
  let rules: [SARIFRule]

  private enum CodingKeys: CodingKey {
    case name, semanticVersion, rules
  }
}

struct SARIFRule: Encodable {
  let id: String
  let shortDescription: SARIFText
  let help: SARIFText?
  let helpUri: String?
  let defaultConfiguration: SARIFConfiguration
}

struct SARIFConfiguration: Encodable {
  let level: String
}

struct SARIFText: Encodable {
  let text: String
}

struct SARIFResult: Encodable {
  let ruleId: String
  let ruleIndex: Int?
  let level: String
  let message: SARIFText
  let locations: [SARIFLocation]?
  let relatedLocations: [SARIFLocation]?
  let fixes: [SARIFFix]?
}

struct SARIFLocation: Encodable {
  let id: Int?
  let message: SARIFText?
  let physicalLocation: SARIFPhysicalLocation?
}

struct SARIFPhysicalLocation: Encodable {
  let artifactLocation: SARIFArtifactLocation
  let region: SARIFRegion?
}

struct SARIFArtifactLocation: Encodable {
  let uri: String
}

struct SARIFRegion: Encodable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int
}

struct SARIFFix: Encodable {
  let artifactChanges: [SARIFArtifactChange]
}

struct SARIFArtifactChange: Encodable {
  let artifactLocation: SARIFArtifactLocation
  let replacements: [SARIFReplacement]
}

struct SARIFReplacement: Encodable {
  let deletedRegion: SARIFRegion
  let insertedContent: SARIFText
}
