using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Autoencoders.Arrow;
using Autoencoders.C;
using Autoencoders.Hosting;
using Autoencoders.Keras;
using Autoencoders.Onnx;
using Autoencoders.Reporting;
using Autoencoders.Spectre;

namespace Autoencoders.Generator.Tests.PublicApi;

/// <summary>Whoever steps into a package sees its code: each assembly holds its symbols, and these the sources.</summary>
[Trait("Registers", "Any")]
public sealed class SymbolTests
{
    // From the specification of portable symbols: the kind of an entry that holds a document's source.
    private static readonly Guid s_embeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [InlineData(typeof(AutoencoderAttribute), "Trainer.cs", "PooledFloats.cs")]
    [InlineData(typeof(CSource), "CSource.cs")]
    [InlineData(typeof(OnnxModel), "OnnxModel.cs")]
    [InlineData(typeof(KerasFile), "KerasFile.cs")]
    [InlineData(typeof(ColumnarFile), "ColumnarFile.cs")]
    [InlineData(typeof(ModelHealthCheck), "ModelHealthCheck.cs")]
    [InlineData(typeof(TrainingReport), "TrainingReport.cs")]
    [InlineData(typeof(TrainingDisplay), "TrainingDisplay.cs")]
    public void AnAssemblyHoldsItsSources(Type type, params string[] files)
    {
        using var assembly = new PEReader(File.OpenRead(type.Assembly.Location));
        DebugDirectoryEntry entry = Assert.Single(
            assembly.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        MetadataReader symbols = provider.GetMetadataReader();

        string[] all = [.. symbols.Documents.Select(document => NameOf(symbols, document))];
        IEnumerable<DocumentHandle> without = symbols.Documents.Where(document => !HasSource(symbols, document));
        Assert.Empty(without.Select(document => NameOf(symbols, document)));
        Assert.Subset(all.ToHashSet(), files.ToHashSet());
    }

    private static string NameOf(MetadataReader symbols, DocumentHandle document) =>
        symbols.GetString(symbols.GetDocument(document).Name).Split('/', '\\')[^1];

    private static bool HasSource(MetadataReader symbols, DocumentHandle document) => symbols.GetCustomDebugInformation(document)
        .Select(symbols.GetCustomDebugInformation)
        .Any(information => symbols.GetGuid(information.Kind) == s_embeddedSource && symbols.GetBlobBytes(information.Value).Length > 4);
}
