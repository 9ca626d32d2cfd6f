using Autoencoders.C.Detection;
using Autoencoders.C.Layers;
using Autoencoders.C.Text;

namespace Autoencoders.C;

/// <summary>Makes the file of a network.</summary>
internal static class SourceBuilder
{
    /// <summary>The file of a network.</summary>
    public static string Of<TNetwork>(TNetwork network, IScaler? scaler, string? prefix)
        where TNetwork : class, IReconstructor<TNetwork> => Text(network, scaler, prefix, _ => null);

    /// <summary>The file of a detector.</summary>
    public static string Of<TNetwork>(AnomalyDetector<TNetwork> detector, string? prefix)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        if (detector.ScoreKind != AnomalyScore.Reconstruction)
        {
            throw new NotSupportedException(
                $"C files cannot hold the score {detector.ScoreKind}; calibrate the detector without training rows for the reconstruction error.");
        }

        return Text(
            detector.Network, detector.Scaler, prefix,
            file => new Verdict(file, detector.Threshold, detector.LabelThresholds.ToArray()));
    }

    private static string Text<TNetwork>(TNetwork network, IScaler? scaler, string? prefix, Func<SourceFile, Verdict?> detector)
        where TNetwork : class, IReconstructor<TNetwork>
    {
        if (scaler is not null && scaler.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit an input of {TNetwork.InputLength} values.", nameof(scaler));
        }

        NetworkDescription description = TNetwork.Description;
        description.RefuseColumns("C files");
        SourceFile file = new(CIdentifier.Prefix(prefix, typeof(TNetwork).Name));
        NetworkFunctions functions = new(file, description, network.State.ToArray(), scaler);
        Verdict? verdict = detector(file);
        var declarations = new List<string>();
        foreach (PublicFunction function in functions.Build(isDetector: verdict is not null))
        {
            declarations.Add(function.Declaration);
            file.Function("", function.Signature, function.Body);
        }

        if (verdict is not null)
        {
            declarations.AddRange(verdict.Declarations);
            verdict.Write();
        }

        string units = scaler is null ? "in the units that the network was trained on" : "in raw units";
        string sizes = $"{Shape.Text(description.Input)} -> {Shape.Text(description.Code.Output)} -> {Shape.Text(description.Input)}";
        return $$"""
            /*
             * {{typeof(TNetwork).Name}}: {{sizes}}, in C99.
             * Autoencoders.Generated wrote this file; do not edit it.
             *
             * Include it where you call it. In one file of the program, ask for the implementation:
             *
             *     #define {{file.Macro}}_IMPLEMENTATION
             *     #include "{{file.Prefix}}.h"
             *
             * Values are floats with the channels last, {{units}}. Functions allocate nothing and
             * keep nothing. Each works on scratch memory of {{file.Macro}}_SCRATCH floats that its caller gives, so that several threads
             * may call it, each with its own. Arrays may not overlap.
             */
            #ifndef {{file.Macro}}_H
            #define {{file.Macro}}_H

            #include <stdint.h>

            #ifdef __cplusplus
            extern "C" {
            #endif

            {{string.Join("\n", Sizes(file, description, functions.ScratchLength))}}

            {{string.Join("\n\n", declarations)}}

            #ifdef __cplusplus
            }
            #endif

            #endif

            #if defined({{file.Macro}}_IMPLEMENTATION) && !defined({{file.Macro}}_IMPLEMENTED)
            #define {{file.Macro}}_IMPLEMENTED

            #include <math.h>
            #include <stddef.h>
            #include <string.h>

            {{file}}

            #endif

            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Sizes(SourceFile file, NetworkDescription network, int scratch)
    {
        LayerDescription code = network.Code;
        yield return Size("INPUT", Shape.Length(network.Input), "the values of a sample");
        yield return Size("CODE", Shape.Length(code.Output), "the values of a code");
        if (network.ConditionLength > 0)
            yield return Size("CONDITION", network.ConditionLength, "the values of a condition");
        if (code.Kind is LayerKinds.Codebook or LayerKinds.FiniteScalar)
        {
            int length = code.Kind == LayerKinds.Codebook ? code.GetInt32(FactNames.Length) : code.GetSizes(FactNames.Levels).Length;
            yield return Size("INDICES", Shape.Length(code.Output) / length, "the indices of a code");
        }

        yield return Size("SCRATCH", scratch, "the floats of scratch memory");

        string Size(string name, int value, string comment) => $"#define {file.Macro}_{name} {CNumber.Of(value)} {SourceFile.Comment(comment)}";
    }
}
