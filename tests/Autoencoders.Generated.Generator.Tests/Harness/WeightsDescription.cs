using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Tests.Harness;

/// <summary>The description of a weights file, as the build gives it to the generator.</summary>
/// <param name="name">The name of the file in the project.</param>
/// <param name="lines">The facts after the name.</param>
internal sealed class WeightsDescription(string name, params string[] lines) : AdditionalText
{
    public override string Path => $"obj/{name}.autoencoder-weights";

    public override SourceText GetText(CancellationToken cancellationToken = default) =>
        SourceText.From(string.Join('\n', [$"name\t{name}", .. lines]), Encoding.UTF8);
}
