using System.Globalization;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Tests.Harness;
using Autoencoders.Generator.Tests.Networks.Cases;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests.Fuzzing;

/// <summary>
/// Random attribute lists: the generator never throws, reports known mistakes, each once, and what it writes is C#, whatever the culture
/// of the machine. <c>AEG_FUZZ</c> is the number of lists, <c>AEG_FUZZ_SEED</c> chooses them.
/// </summary>
[Trait("Registers", "Any")]
public sealed class GeneratorFuzzTests
{
    private const int Batch = 200;
    private const int Compiled = 60;

    private static readonly string[] s_ids = [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    private static readonly WrittenAttribute[][] s_sound =
        [.. AllCases.List.Select(network => WrittenAttribute.Parse(network.Attributes))];

    private static int Lists => int.Parse(Environment.GetEnvironmentVariable("AEG_FUZZ") ?? "10000", CultureInfo.InvariantCulture);

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("AEG_FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public void RandomListsAreBorne() => Run(soup => soup.Next(), IsBorne);

    [Fact]
    public void OneChangeOfASoundNetworkIsOneMistakeAtMost()
    {
        Random random = new(Seed);
        Run(soup => soup.WithOneChange(s_sound[random.Next(s_sound.Length)]), outcome => IsBorne(outcome) ?? IsOneMistake(outcome));
    }

    /// <summary>Compiling is dear: a part of the lists is enough, sound and refused ones.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatIsWrittenCompiles(bool isNearlySound)
    {
        AttributeSoup soup = new(new Random(Seed + 1));
        Random random = new(Seed + 2);
        WrittenAttribute[][] lists =
        [
            .. Enumerable.Range(0, Compiled)
                .Select(_ => isNearlySound ? soup.WithOneChange(s_sound[random.Next(s_sound.Length)]) : soup.Next()),
        ];

        (_, Compilation output) = FuzzBatch.RunAll(lists, HostileCultures.All[1]);

        Assert.Empty(output.GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .Select(found => $"{found}\n{Source(found, lists)}")
            .Take(3));
    }

    private static string Source(Diagnostic found, WrittenAttribute[][] lists)
    {
        string name = Path.GetFileName(found.Location.SourceTree!.FilePath).Split('.')[0];
        return FuzzBatch.Declaration(lists[int.Parse(name.AsSpan("Net".Length), CultureInfo.InvariantCulture)], name);
    }

    /// <summary>What is wrong with an outcome; null for nothing.</summary>
    private static string? IsBorne(FuzzOutcome outcome)
    {
        Diagnostic[] errors = [.. outcome.Reported.Where(found => found.Severity == DiagnosticSeverity.Error)];
        return
            outcome.Reported.FirstOrDefault(found => !s_ids.Contains(found.Id) || found.Id == "AEG056") is { } fault ? fault.GetMessage()
            : errors.GroupBy(error => error.Location.SourceSpan).FirstOrDefault(place => place.Count() > 1) is { } twice
                ? string.Join("\n", twice.Select(error => error.GetMessage()))
            : outcome.Text is null ? "nothing is written, not even what stands in for it"
            : outcome.SyntaxError is { } wrong ? wrong
            : errors.Length == 0 == outcome.Text.Contains("InvalidOperationException(\"AEG", StringComparison.Ordinal)
                ? "a network is written although it is refused, or the other way round"
            : null;
    }

    private static string? IsOneMistake(FuzzOutcome outcome)
    {
        Diagnostic[] errors = [.. outcome.Reported.Where(found => found.Severity == DiagnosticSeverity.Error)];
        return errors.Length <= 1 ? null : string.Join("\n", errors.Select(error => error.ToString()));
    }

    private static void Run(Func<AttributeSoup, WrittenAttribute[]> next, Func<FuzzOutcome, string?> whatIsWrong)
    {
        AttributeSoup soup = new(new Random(Seed));
        List<string> failures = [];
        for (int done = 0; done < Lists && failures.Count < 20; done += Batch)
        {
            WrittenAttribute[][] lists = [.. Enumerable.Range(0, Math.Min(Batch, Lists - done)).Select(_ => next(soup))];
            CultureInfo culture = HostileCultures.All[done / Batch % HostileCultures.All.Count];
            foreach ((WrittenAttribute[] list, FuzzOutcome outcome) in lists.Zip(FuzzBatch.Run(lists, culture)))
            {
                if (whatIsWrong(outcome) is { } wrong)
                    failures.Add($"{culture.NumberFormat.NegativeSign}: {wrong}\n  {Shrink(list, culture, whatIsWrong)}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    /// <summary>The shortest list that is still wrong and can be had by leaving attributes and arguments out.</summary>
    private static string Shrink(WrittenAttribute[] list, CultureInfo culture, Func<FuzzOutcome, string?> whatIsWrong)
    {
        while (Shorter(list).FirstOrDefault(shorter => whatIsWrong(FuzzBatch.Run([shorter], culture)[0]) is not null) is { } smaller)
            list = smaller;
        return FuzzBatch.Declaration(list, "Net");
    }

    private static IEnumerable<WrittenAttribute[]> Shorter(WrittenAttribute[] list)
    {
        for (int place = 1; place < list.Length; place++)
            yield return [.. list.Where((_, index) => index != place)];
        for (int place = 0; place < list.Length; place++)
        {
            for (int argument = 0; argument < list[place].Arguments.Length; argument++)
            {
                if (!list[place].Arguments[argument].Contains(" = ", StringComparison.Ordinal))
                    continue;
                string[] arguments = [.. list[place].Arguments.Where((_, index) => index != argument)];
                yield return [.. list.Select((attribute, index) => index == place ? attribute with { Arguments = arguments } : attribute)];
            }
        }
    }
}
