using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests.Harness;

/// <summary>One run of the generator.</summary>
/// <param name="Input">What the user wrote.</param>
/// <param name="Output">That, and what the generator wrote.</param>
/// <param name="Diagnostics">What the generator reported and the user's <c>#pragma</c> lines let through.</param>
/// <param name="Result">The steps that led there.</param>
internal sealed record GeneratorRun(
    Compilation Input, Compilation Output, ImmutableArray<Diagnostic> Diagnostics, GeneratorRunResult Result)
{
    /// <summary>The generated texts by the names of their files.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Why each output of a step is as it is; empty where the step had nothing to do.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) => Outputs(step).Select(output => output.Reason);

    /// <summary>The same for the outputs that add source, which are the registered ones with no compilation among their inputs.</summary>
    public IEnumerable<IncrementalStepRunReason> TextReasons =>
        from steps in Result.TrackedOutputSteps.Values
        from step in steps
        where step.Inputs.All(input => input.Source.Name == AutoencoderGenerator.Steps.Text)
        from output in step.Outputs
        select output.Reason;

    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(string step) =>
        Result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs) : [];

    /// <summary>What the compiler itself says of the user's code and the generated code together, hints apart.</summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics =>
        Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Checks that the generator has nothing to say and that its code compiles without a warning.</summary>
    public GeneratorRun AssertClean()
    {
        Assert.Empty(Diagnostics);
        Assert.NotEmpty(Sources);
        Assert.DoesNotContain(CompilerDiagnostics, diagnostic => !IsMissingDocumentationOfTheTest(diagnostic));
        return this;
    }

    private bool IsMissingDocumentationOfTheTest(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1591" && Input.SyntaxTrees.Contains(diagnostic.Location.SourceTree!);
}
