using System.Xml.Linq;
using Autoencoders.Arrow;
using Autoencoders.C;
using Autoencoders.Hosting;
using Autoencoders.Keras;
using Autoencoders.Onnx;
using Autoencoders.Reporting;
using Autoencoders.Spectre;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.Tests.Documentation;

/// <summary>The examples in the documentation of the packages and on their pages: they stand where a user starts from, and they compile.</summary>
[Trait("Registers", "Any")]
public sealed class ExampleTests
{
    private const string Usings =
        "using Autoencoders.Arrow; using Autoencoders.C; using Autoencoders.Hosting; using Autoencoders.Keras; using Autoencoders.Onnx; "
            + "using Autoencoders.Reporting; using Autoencoders.Spectre; using Microsoft.Extensions.DependencyInjection;";

    private const string Network =
        "[Autoencoder(5, 16, 2)] public sealed partial class MachineAutoencoder; [Autoencoder(5, 8, 2)] public sealed partial class PumpAutoencoder;";

    // What an example takes for granted, unless it declares a variable of that name itself.
    private static readonly (string Name, string Declaration)[] s_given =
    [
        ("model", "var model = new MachineAutoencoder();"),
        ("trainer", "var trainer = new Trainer<MachineAutoencoder>(new MachineAutoencoder(), new Adam());"),
        ("other", "var other = new Trainer<MachineAutoencoder>(new MachineAutoencoder(), new Adam());"),
        ("samples", "var samples = Dataset.From([new float[5]]);"),
        ("training", "var training = Dataset.From([new float[5]]);"),
        ("heldOut", "var heldOut = Dataset.From([new float[5]]);"),
        ("codes", "var codes = Dataset.From([new float[2]]);"),
        ("row", "var row = new float[5];"),
        ("reconstruction", "var reconstruction = new float[5];"),
        ("heldBack", "var heldBack = Dataset.From([new float[5]]);"),
        ("options", "var options = new TrainingOptions();"),
        ("result", "TrainingResult result = null!;"),
        ("detector", "AnomalyDetector<MachineAutoencoder> detector = null!;"),
        ("services", "var services = new ServiceCollection();"),
        ("provider", "DetectorProvider<MachineAutoencoder> provider = null!;"),
    ];

    private static readonly Dictionary<string, string> s_examples = new[]
        {
            typeof(AutoencoderAttribute), typeof(CSource), typeof(OnnxModel), typeof(KerasFile), typeof(ColumnarFile), typeof(ModelHealthCheck),
            typeof(TrainingReport), typeof(TrainingDisplay),
        }
        .SelectMany(type => XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml")).Descendants("member"))
        .Where(member => member.Element("example") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("example")!.Element("code")!.Value);

    public static TheoryData<string> Examples => [.. s_examples.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<Type> Beginnings =>
    [
        typeof(AutoencoderAttribute), typeof(Trainer<>), typeof(Dataset), typeof(Csv), typeof(TableReader), typeof(TableSchema), typeof(SampleFile),
        typeof(AnomalyDetector<>), typeof(AnomalyEnsemble),
        typeof(ScaledAutoencoder<>), typeof(ParallelInference<>), typeof(CodeQuantizer), typeof(CodeNeighbors), typeof(FrameBudget),
        typeof(Checkpoints), typeof(CSource), typeof(OnnxModel), typeof(OnnxTensors), typeof(KerasFile),
        typeof(TrainingReport), typeof(TrainingDisplay), typeof(DetectorProvider<>), typeof(ColumnarFile), typeof(DetectorPool<>),
        typeof(DetectorLearner<>),
    ];

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void ATypeThatAUserStartsFromHasOne(Type type) => Assert.Contains($"T:{type.FullName}", s_examples.Keys);

    [Theory]
    [MemberData(nameof(Examples))]
    public void EachCompiles(string member) => AssertCompiles(new GuideBlock(member, 0, s_examples[member]));

    /// <summary>The registry shows comments to readers, so that these pages declare nothing.</summary>
    [Theory]
    [InlineData("src/Autoencoders.Generated/PACKAGE.md")]
    [InlineData("src/Autoencoders.Generated.C/PACKAGE.md")]
    [InlineData("src/Autoencoders.Generated.Arrow/PACKAGE.md")]
    [InlineData("src/Autoencoders.Generated.Hosting/PACKAGE.md")]
    [InlineData("src/Autoencoders.Generated.Onnx/PACKAGE.md")]
    [InlineData("src/Autoencoders.Generated.Keras/PACKAGE.md")]
    [InlineData("src/Autoencoders.Generated.Reporting/PACKAGE.md")]
    [InlineData("src/Autoencoders.Generated.Spectre/PACKAGE.md")]
    public void ThatOfAPackagesPageCompiles(string page) => AssertCompiles(Assert.Single(GuideBlock.Of(Path.Combine(GuideTests.Root, page))));

    private static void AssertCompiles(GuideBlock block)
    {
        CompilationUnitSyntax root = SyntaxFactory.ParseCompilationUnit(block.Code);
        string[] declared =
        [
            .. root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(variable => variable.Identifier.Text),
            .. root.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.Text),
        ];
        IEnumerable<string> given = s_given.Where(known => !declared.Contains(known.Name)).Select(known => known.Declaration);
        bool declaresNetworks = root.Members.Any(member => member is TypeDeclarationSyntax);
        GuideTests.AssertCompiles(
            block with { Given = $"{Usings}\n{(declaresNetworks ? "" : string.Join("\n", given))}" }, root, declaresNetworks ? [] : [Network]);
    }
}
