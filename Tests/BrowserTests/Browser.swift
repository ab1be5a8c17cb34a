import Foundation

/// A browser, told what to do by the WebDriver protocol.
struct Browser: Sendable {
  private let port: Int
  private let session: String

  /// Opens one through a driver that takes commands at a port.
  init(driverPort: Int) async throws {
    struct Opened: Decodable { let sessionId: String }
    let capabilities: JSON = [
      "browserName": "chrome",
      "goog:loggingPrefs": ["browser": "ALL"],
      "goog:chromeOptions": ["args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]],
    ]
    port = driverPort
    let reply = try await Self.send(
      "POST", "/session", ["capabilities": ["alwaysMatch": capabilities]], toPort: driverPort)
    session = "/session/" + (try Self.value(of: reply, as: Opened.self).sessionId)
  }

  /// Closes it.
  func quit() async throws { try await tell("DELETE", "", nil) }

  /// Opens an address, from a blank page.
  func open(_ address: String) async throws {
    try await tell("POST", "/url", ["url": "about:blank"])
    try await tell("POST", "/url", ["url": .text(address)])
  }

  /// The address it shows, or the one awaited if it arrives there within five seconds.
  func address(awaiting wanted: String = "") async throws -> String {
    var address = ""
    for _ in 0..<50 {
      address = try Self.value(of: try await tell("GET", "/url", nil))
      if address == wanted || wanted.isEmpty { break }
      try await Task.sleep(for: .milliseconds(100))
    }
    return address
  }

  /// The value of an expression of JavaScript on the page.
  func value<Value: Decodable>(_ expression: String, as type: Value.Type = Value.self) async throws -> Value {
    let reply = try await tell("POST", "/execute/sync", ["script": .text("return (\(expression))"), "args": []])
    return try Self.value(of: reply)
  }

  /// The value of an expression of JavaScript on the page, or the one awaited if it comes within five seconds.
  func value<Value: Decodable & Equatable>(_ expression: String, awaiting wanted: Value) async throws -> Value {
    for _ in 0..<100 {
      if let value = try? await value(expression, as: Value.self), value == wanted { return value }
      try await Task.sleep(for: .milliseconds(50))
    }
    return try await value(expression)
  }

  /// Types, as on a keyboard.
  func type(_ text: String) async throws {
    let keys = text.unicodeScalars.flatMap { key -> [JSON] in
      ["keyDown", "keyUp"].map { ["type": .text($0), "value": .text(String(key))] }
    }
    try await tell("POST", "/actions", ["actions": [["type": "key", "id": "keyboard", "actions": .list(keys)]]])
  }

  /// Goes back to where it was before.
  func goBack() async throws { try await tell("POST", "/back", [:]) }

  /// Goes where it was before it went back.
  func goForward() async throws { try await tell("POST", "/forward", [:]) }

  /// Clicks the first element that a CSS selector finds.
  func click(_ selector: String) async throws {
    let reply = try await tell("POST", "/element", ["using": "css selector", "value": .text(selector)])
    let element = try Self.value(of: reply, as: [String: String].self)
    for (_, id) in element { try await tell("POST", "/element/\(id)/click", [:]) }
  }

  /// What it has complained of since it was last asked: errors of scripts, breaches of the content security policy.
  func complaints() async throws -> [String] {
    struct Entry: Decodable { let message: String }
    return try Self.value(of: try await tell("POST", "/se/log", ["type": "browser"]), as: [Entry].self).map(\.message)
  }

  /// A command of the DevTools protocol.
  func devTools(_ command: String, _ parameters: JSON) async throws {
    try await tell("POST", "/goog/cdp/execute", ["cmd": .text(command), "params": parameters])
  }

  @discardableResult
  private func tell(_ method: String, _ command: String, _ body: JSON?) async throws -> Data {
    try await Self.send(method, session + command, body, toPort: port)
  }

  private static func send(_ method: String, _ path: String, _ body: JSON?, toPort port: Int) async throws -> Data {
    let body = try body.map { try JSONEncoder().encode($0) } ?? Data()
    let answer = try await HTTPRequest(method: method, path: path, body: body).send(toPort: port)
    guard answer.status == 200 else {
      throw Refusal(description: String(decoding: answer.body.prefix(400), as: UTF8.self))
    }
    return answer.body
  }

  private static func value<Value: Decodable>(of reply: Data, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Reply<Value>.self, from: reply).value
  }
}

private struct Reply<Value: Decodable>: Decodable {
  let value: Value
}

/// What the browser would not do, in its own words.
struct Refusal: Error, CustomStringConvertible {
  let description: String
}
