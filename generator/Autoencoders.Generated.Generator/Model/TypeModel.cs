using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Model;

/// <summary>The class that the network is written into.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name as it stands in source, with an <c>@</c> where a keyword needs one.</param>
/// <param name="MetadataName">Its full name as <c>Assembly.GetTypeByMetadataName</c> takes it; unique in the compilation.</param>
/// <param name="Accessibility">The C# keywords of its accessibility: <c>public</c>, <c>internal</c>, <c>private protected</c>...</param>
/// <param name="Enclosing">
/// The headers of the types around it, outermost first: <c>partial class Outer</c>, <c>partial struct Middle</c>.
/// </param>
/// <param name="HintName">The name of the generated file; unique in the compilation, whatever the case of its letters.</param>
internal sealed record TypeModel(
    string Namespace, string Name, string MetadataName, string Accessibility, EquatableArray<string> Enclosing, string HintName);
