using System.Security.Cryptography;
using System.Text;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Generator.Tests.Networks.Cases;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>
/// The assembly of all cases. Compiling it takes minutes of a processor, so that it stays beside the tests under a name that tells the
/// generator, the library, the tests and the cases apart: a run with other registers takes it from there.
/// </summary>
internal static class NetworkImage
{
    private const string Prefix = "networks-", Suffix = ".image";

    private static readonly Lazy<byte[]> s_bytes = new(Read);

    /// <summary>The assembly, for all tests of a run.</summary>
    public static byte[] Bytes => s_bytes.Value;

    private static byte[] Read()
    {
        string source = Source(AllCases.List), path = Path.Combine(AppContext.BaseDirectory, $"{Prefix}{Fingerprint(source)}{Suffix}");
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        foreach (string old in Directory.EnumerateFiles(AppContext.BaseDirectory, $"{Prefix}*{Suffix}"))
            File.Delete(old);

        byte[] image = Compile(source);
        string unfinished = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}{Suffix}");
        File.WriteAllBytes(unfinished, image);
        File.Move(unfinished, path, overwrite: true);
        return image;
    }

    /// <summary>The assembly of other cases, which is not kept.</summary>
    public static byte[] Of(IEnumerable<NetworkCase> cases) => Compile(Source(cases));

    /// <summary>The classes of cases as a user would write them.</summary>
    public static string Source(IEnumerable<NetworkCase> cases) => "using Autoencoders;\n" + string.Join(
        "\n", cases.Select(network => $"{network.Attributes} public sealed partial class {network.Name};"));

    /// <summary>Builds are deterministic: an assembly's version id is that of its content.</summary>
    private static string Fingerprint(string source)
    {
        Type[] types = [typeof(AutoencoderGenerator), typeof(AutoencoderAttribute), typeof(NetworkImage), typeof(Compilation)];
        string versions = string.Join(" ", types.Select(type => type.Module.ModuleVersionId));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(versions + source)).AsSpan(0, 8));
    }

    private static byte[] Compile(string source)
    {
        GeneratorHarness.CreateDriver().RunGeneratorsAndUpdateCompilation(
            GeneratorHarness.Compile(LanguageVersion.CSharp14, source)
                .WithOptions(new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release))
                .AddReferences(MetadataReference.CreateFromFile(typeof(NetworkImage).Assembly.Location)),
            out Compilation compilation,
            out var refusals);
        Assert.True(refusals.All(refusal => refusal.Severity < DiagnosticSeverity.Error), Listed(refusals));
        using MemoryStream image = new();
        var result = compilation.Emit(image);
        Assert.True(result.Success, Listed(result.Diagnostics));
        return image.ToArray();

        static string Listed(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Take(5)
            .Select(error =>
                $"{error}: {error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}"));
    }
}
