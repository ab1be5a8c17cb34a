import Mustache
import SiteBase

/// A value for a template: text that is escaped, or HTML that is not.
///
/// Whether a value is escaped is settled by its kind and not by the template, so that no template can forget it.
public struct Value: MustacheCustomRenderable, MustacheParent, Sendable {
  /// The value as it goes into the page.
  public let renderText: String

  private init(renderText: String) { self.renderText = renderText }

  /// Whether the value is empty; a section over it is then left out.
  public var isNull: Bool { renderText.isEmpty }

  /// A value has no fields of its own: within a section over it, names mean what they mean around it.
  public func child(named name: String) -> Any? { nil }

  /// Text, which is escaped.
  public static func text(_ text: String) -> Value { Value(renderText: escapedHTML(text)) }

  /// A whole number.
  public static func number(_ number: Int) -> Value { Value(renderText: String(number)) }

  /// HTML that we made ourselves.
  public static func html(_ html: String) -> Value { Value(renderText: html) }

  /// HTML that we made ourselves.
  public static func html(_ html: [UInt8]) -> Value { Value(renderText: String(decoding: html, as: UTF8.self)) }
}

/// Something whose fields a template can name.
public protocol TemplateValue: MustacheParent, Sendable {
  /// A field: a `Value`, a `Bool`, a list of `TemplateValue`s; nil if there is none of that name.
  func child(named name: String) -> Any?
}
