using System.Text;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Parsing;
using Autoencoders.Generator.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator;

/// <summary>Writes an autoencoder into each class that carries <c>[Autoencoder]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class AutoencoderGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(Parser.AttributeName, static (node, _) => node is TypeDeclarationSyntax, Parser.Parse)
            .WithTrackingName(Steps.Parse);
        var models = parsed
            .Where(static network => network.Model is not null)
            .Select(static (network, _) => network.Model!)
            .WithTrackingName(Steps.Model);
        var planned = models
            .Select(static (model, _) => (model.Type.MetadataName, Network: NetworkPlanner.Plan(model)))
            .WithTrackingName(Steps.Plan);
        var texts = planned
            .Select(static (planned, _) => planned.Network.Plan)
            .Where(static plan => plan is not null)
            .Select(static (plan, _) => (plan!.Type.HintName, Text: NetworkEmitter.Emit(plan)))
            .WithTrackingName(Steps.Text);

        context.RegisterSourceOutput(
            texts, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
        Report(
            context, Steps.ParserDiagnostics, parsed.Select(static (network, _) => (network.MetadataName, network.Diagnostics)));
        Report(
            context, Steps.PlannerDiagnostics, planned.Select(static (planned, _) => (planned.MetadataName, planned.Network.Diagnostics)));
    }

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
                Location location = AnchorLocation.Find(diagnostic.Anchor, metadataName, compilation, output.CancellationToken);
                output.ReportDiagnostic(Diagnostic.Create(Descriptors.Find(diagnostic.Id), location, [.. diagnostic.Arguments]));
            }
        });
    }

    /// <summary>The names of the tracked steps, as the tests find them.</summary>
    internal static class Steps
    {
        public const string Parse = nameof(Parse);
        public const string Model = nameof(Model);
        public const string Plan = nameof(Plan);
        public const string Text = nameof(Text);
        public const string ParserDiagnostics = nameof(ParserDiagnostics);
        public const string PlannerDiagnostics = nameof(PlannerDiagnostics);

        public static IReadOnlyList<string> All { get; } = [Parse, Model, Plan, Text, ParserDiagnostics, PlannerDiagnostics];
    }
}
