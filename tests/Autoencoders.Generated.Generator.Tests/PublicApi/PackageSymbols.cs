using Autoencoders.Arrow;
using Autoencoders.C;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Hosting;
using Autoencoders.Keras;
using Autoencoders.Onnx;
using Autoencoders.Reporting;
using Autoencoders.Spectre;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.PublicApi;

/// <summary>The assemblies of the packages as a compilation that refers to them sees them, by their names.</summary>
internal static class PackageSymbols
{
    public static IReadOnlyDictionary<string, IAssemblySymbol> All { get; } =
        Load(
            typeof(AutoencoderAttribute), typeof(CSource), typeof(OnnxModel), typeof(KerasFile), typeof(ColumnarFile), typeof(ModelHealthCheck),
            typeof(TrainingReport), typeof(TrainingDisplay));

    /// <summary>The assemblies of Microsoft.Extensions, which hosts consist of.</summary>
    public static IEnumerable<MetadataReference> Extensions =>
        Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll").Select(path => MetadataReference.CreateFromFile(path));

    private static Dictionary<string, IAssemblySymbol> Load(params Type[] types)
    {
        MetadataReference[] references = [.. types.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];
        CSharpCompilation compilation = GeneratorHarness.Compile(LanguageVersion.CSharp14)
            .AddReferences(references)
            .AddReferences(Extensions)
            .AddReferences(MetadataReference.CreateFromFile(typeof(global::Apache.Arrow.RecordBatch).Assembly.Location))
            .AddReferences(MetadataReference.CreateFromFile(typeof(global::Spectre.Console.IAnsiConsole).Assembly.Location));
        HashSet<string> names = [.. types.Select(type => type.Assembly.GetName().Name!)];
        return compilation.SourceModule.ReferencedAssemblySymbols.Where(symbol => names.Contains(symbol.Name))
            .ToDictionary(symbol => symbol.Name);
    }
}
