using System.Text;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Features;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Parsing;
using Autoencoders.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator;

/// <summary>
/// Writes an autoencoder into each class that carries <c>[Autoencoder]</c>. What fails for one class is reported there, and the others go
/// on.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AutoencoderGenerator : IIncrementalGenerator
{
    private readonly Func<NetworkModel, PlannedNetwork> _plan;
    private readonly Func<NetworkPlan, string> _emit;

    /// <summary>Makes the generator.</summary>
    public AutoencoderGenerator()
        : this(NetworkPlanner.Plan, NetworkEmitter.Emit)
    {
    }

    /// <summary>Makes a generator whose planning and emission may fail as a test wants it.</summary>
    internal AutoencoderGenerator(Func<NetworkModel, PlannedNetwork> plan, Func<NetworkPlan, string> emit) => (_plan, _emit) = (plan, emit);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var library = context.CompilationProvider.Select(LibraryContract.Read).WithTrackingName(Steps.Library);
        var frozen = FrozenFileReader.Of(context.AdditionalTextsProvider).WithTrackingName(Steps.WeightsFiles);
        var written = context.SyntaxProvider
            .ForAttributeWithMetadataName(Parser.AttributeName, static (node, _) => node is TypeDeclarationSyntax, Parse)
            .WithTrackingName(Steps.Parse)
            .Combine(library.Combine(frozen));
        var parsed = written
            .Where(static network => network.Right.Left.IsServed)
            .Select(static (network, _) => Attach(network.Left, network.Right.Right));
        var models = parsed
            .Where(static network => network is { Model: not null, Refusal: null })
            .Select(static (network, _) => network.Model!)
            .WithTrackingName(Steps.Model);
        var planned = models
            .Select((model, _) => (Model: model, Network: Plan(model)))
            .WithTrackingName(Steps.Plan);
        var texts = planned
            .Where(static planned => planned.Network.Plan is not null)
            .Select((planned, _) => Emit(planned.Model, planned.Network.Plan!))
            .WithTrackingName(Steps.Text);

        var exports = planned
            .Where(static planned => planned.Network.Plan?.Exports is not null)
            .Select((planned, _) => Export(planned.Model, planned.Network.Plan!))
            .WithTrackingName(Steps.Exports);

        var standIns = parsed
            .Where(static network => network is { Model: not null, Refusal: not null })
            .Select((network, _) => StandIn(network.Model!, network.Refusal!))
            .WithTrackingName(Steps.StandIn);

        context.RegisterSourceOutput(texts, Add);
        context.RegisterSourceOutput(exports, Add);
        context.RegisterSourceOutput(standIns, Add);
        Report(
            context, Steps.ParserDiagnostics, parsed.Select(static (network, _) => (network.MetadataName, network.Diagnostics)));
        Report(
            context,
            Steps.PlannerDiagnostics,
            planned.Select(static (planned, _) => (planned.Model.Type.MetadataName, planned.Network.Diagnostics)));
        Report(
            context, Steps.EmitterDiagnostics, texts.Select(static (file, _) => (file.MetadataName, file.Diagnostics)));
        Report(context, Steps.LibraryDiagnostics, LibraryContract.Mistakes(written.Select(static (network, _) => (network.Left, network.Right.Left))));
        Report(context, Steps.BuildDiagnostics, UnoptimizedBuild.Of(planned));
        Report(context, Steps.ExportFaults, exports.Select(static (file, _) => (file.MetadataName, file.Diagnostics)));
        Report(context, Steps.ExportDiagnostics, NativeProject.Mistakes(planned, NativeProject.IsLibrary(context)));
    }

    private static void Add(SourceProductionContext output, WrittenNetwork file)
    {
        if (file.Text.Length > 0)
            output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8));
    }

    private static ParsedNetwork Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) => Fault.Contain(
        context.TargetSymbol.Name,
        () => Parser.Parse(context, MemberCollisions.Taken, cancellation),
        fault => new ParsedNetwork(TypeReader.MetadataName((INamedTypeSymbol)context.TargetSymbol), null, new([fault])));

    private static ParsedNetwork Attach(ParsedNetwork network, EquatableArray<FrozenFile> files) =>
        network.Model is { } model ? network with { Model = FrozenRules.Attach(model, files) } : network;

    private PlannedNetwork Plan(NetworkModel model) => Fault.Contain(
        model.Type.Name,
        () => MemberCollisions.Refuse(model, _plan(model)),
        fault => new PlannedNetwork(RefusedNetwork.Of(model, fault), new([fault])));

    /// <summary>The text of a network; of one that emission fails for, that of what stands in for it.</summary>
    private WrittenNetwork Emit(NetworkModel model, NetworkPlan plan) => Fault.Contain(
        model.Type.Name,
        () => new WrittenNetwork(model.Type.MetadataName, model.Type.HintName, _emit(plan), []),
        fault => StandIn(model, fault.Message) with { Diagnostics = new([fault]) });

    /// <summary>The text of a network's C functions.</summary>
    private static WrittenNetwork Export(NetworkModel model, NetworkPlan plan) => Fault.Contain(
        model.Type.Name,
        () => new WrittenNetwork(model.Type.MetadataName, ExportHintName(model), NetworkEmitter.EmitExports(plan), []),
        fault => new WrittenNetwork(model.Type.MetadataName, ExportHintName(model), "", new([fault])));

    private static string ExportHintName(NetworkModel model) => $"NativeFunctions.{model.Type.HintName}";

    /// <summary>The text of what stands in for a network; none where that fails too, for its mistake is reported anyway.</summary>
    private WrittenNetwork StandIn(NetworkModel model, string reason) => new(
        model.Type.MetadataName,
        model.Type.HintName,
        Fault.Contain(model.Type.Name, () => StandInText(model, reason), _ => ""),
        []);

    private string StandInText(NetworkModel model, string reason) =>
        RefusedNetwork.Of(model, reason) is { } plan && !MemberCollisions.Find(model, plan).Any() ? _emit(plan) : "";

    /// <summary>
    /// An output of its own, run again for each compilation: locations are looked up there, so that the text stays cached and the
    /// diagnostics follow <c>#pragma warning disable</c>.
    /// </summary>
    private static void Report(
        IncrementalGeneratorInitializationContext context,
        string step,
        IncrementalValuesProvider<(string MetadataName, EquatableArray<DiagnosticInfo> Diagnostics)> mistakes)
    {
        var found = mistakes.Where(static type => type.Diagnostics.Count > 0).WithTrackingName(step);
        context.RegisterSourceOutput(found.Combine(context.CompilationProvider), static (output, pair) =>
        {
            ((string metadataName, EquatableArray<DiagnosticInfo> diagnostics), Compilation compilation) = pair;
            foreach (DiagnosticInfo diagnostic in diagnostics)
            {
                output.ReportDiagnostic(DiagnosticReader.Read(diagnostic, metadataName, compilation, output.CancellationToken));
            }
        });
    }

    /// <summary>The names of the tracked steps, as the tests find them.</summary>
    internal static class Steps
    {
        public const string Library = nameof(Library);
        public const string Parse = nameof(Parse);
        public const string Model = nameof(Model);
        public const string WeightsFiles = nameof(WeightsFiles);
        public const string Plan = nameof(Plan);
        public const string Text = nameof(Text);
        public const string StandIn = nameof(StandIn);
        public const string ParserDiagnostics = nameof(ParserDiagnostics);
        public const string PlannerDiagnostics = nameof(PlannerDiagnostics);
        public const string EmitterDiagnostics = nameof(EmitterDiagnostics);
        public const string LibraryDiagnostics = nameof(LibraryDiagnostics);
        public const string BuildDiagnostics = nameof(BuildDiagnostics);
        public const string Exports = nameof(Exports);
        public const string ExportFaults = nameof(ExportFaults);
        public const string ExportDiagnostics = nameof(ExportDiagnostics);

        public static IReadOnlyList<string> All { get; } =
        [
            Library, Parse, Model, WeightsFiles, Plan, Text, StandIn,
            ParserDiagnostics, PlannerDiagnostics, EmitterDiagnostics, LibraryDiagnostics, BuildDiagnostics,
            Exports, ExportFaults, ExportDiagnostics,
        ];
    }
}
