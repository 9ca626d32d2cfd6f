using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Finds the levels of a stacked autoencoder, from the outside in: the encoder is cut before trained layers, the decoder as near to its
/// end as it gives the same shape.
/// </summary>
internal sealed class LevelSegments
{
    private readonly LayerSequence _sequence;
    private readonly IReadOnlyList<LayerStep> _steps;
    private readonly NetworkGraph _graph;
    private readonly List<LevelSegment> _segments = [];
    private int _first;
    private int _decoderEnd;

    private LevelSegments(LayerSequence sequence)
    {
        _sequence = sequence;
        _steps = sequence.Steps;
        _graph = sequence.Graph;
        _decoderEnd = _steps.Count;
    }

    /// <summary>The levels, the outermost first; none where <c>[Stacked]</c> is not written, or is wrong, which is reported.</summary>
    public static IReadOnlyList<LevelSegment> Of(NetworkModel network, LayerSequence sequence, PlanningContext context)
    {
        if (network.Stacked is not { } stacked || !AreSupported(sequence, stacked, context))
            return [];
        LevelSegments segments = new(sequence);
        for (int cut = 1; cut < sequence.EncoderLayers; cut++)
            segments.CutBefore(cut);
        segments.Add(sequence.EncoderLayers, sequence.EncoderLayers);
        if (segments._segments.Count > 1)
            return segments._segments;
        context.Report(StackedDiagnostics.NothingToPretrain(stacked.Anchor, network.Type.Name));
        return [];
    }

    /// <summary>
    /// A level knows neither the statistics that a batch normalization has in the whole, nor likelihoods, which a code of distributions
    /// weighs its terms against, nor conditions, nor the input by which an encoder is contracted.
    /// </summary>
    private static bool AreSupported(LayerSequence sequence, AttributeModel stacked, PlanningContext context)
    {
        if (sequence.Contraction is { Written: var written })
            context.Report(StackedDiagnostics.LayerNotStackable(written.Anchor, sequence.EncoderLayers, written.Kind));
        for (int i = 0; i < sequence.Steps.Count; i++)
        {
            LayerStep step = sequence.Steps[i];
            bool changesLength = step.Layer.Is(LayerTraits.Latent) && step.Layer.Input.Length != step.Layer.Output.Length;
            if (!step.Layer.Is(LayerTraits.NeedsWholeNetwork) && !changesLength)
                continue;
            context.Report(StackedDiagnostics.LayerNotStackable(
                step.Written?.Anchor ?? stacked.Anchor, i + 1, step.Written?.Kind ?? step.Layer.Describe()));
            return false;
        }

        return !context.HasErrors;
    }

    /// <summary>Ends a level before a layer of the encoder, if the decoder has a place that fits.</summary>
    private void CutBefore(int cut)
    {
        if (!IsTrained(_steps[cut]) || !_steps.Take(cut).Skip(_first).Any(IsTrained) || _graph.IsCrossedAt(cut))
            return;
        for (int place = _decoderEnd - 1; place > _sequence.EncoderLayers; place--)
        {
            if (!Fits(cut, place))
                continue;

            // Noise at the joint belongs to neither side: the inner level gives what was before it, the outer one has its own.
            int inner = place, outer = place;
            while (_steps[inner - 1].Layer.Is(LayerTraits.TrainingOnly))
                inner--;
            while (_steps[outer].Layer.Is(LayerTraits.TrainingOnly))
                outer++;
            Add(cut, outer);
            _decoderEnd = inner;
            return;
        }
    }

    private void Add(int end, int decoderFirst)
    {
        _segments.Add(new LevelSegment(_first, end, decoderFirst, _decoderEnd));
        _first = end;
    }

    private bool Fits(int cut, int place)
    {
        Shape encoded = _steps[cut - 1].Layer.Output, decoded = _steps[place - 1].Layer.Output;
        return (encoded == decoded || (encoded.Length == decoded.Length && (encoded.IsVector || decoded.IsVector)))
            && !_graph.IsCrossedAt(place)
            && _steps.Take(_decoderEnd).Skip(place).Any(IsTrained)
            && _steps.Take(place).Skip(_sequence.EncoderLayers).Any(IsTrained)
            && TiesStay(_sequence.EncoderLayers, place, cut, _sequence.EncoderLayers)
            && TiesStay(place, _decoderEnd, _first, cut);
    }

    /// <summary>True if tied layers of a part of the decoder use weights of that part of the encoder.</summary>
    private bool TiesStay(int from, int to, int first, int end) => _steps.Take(to).Skip(from)
        .All(step => step.Layer is not ITrained { Owner: > 0 } tied || (tied.Owner > first && tied.Owner <= end));

    /// <summary>Joins a layer that follows another, such as a normalization, to the level of that layer.</summary>
    private static bool IsTrained(LayerStep step) => step.IsTrained && !step.Layer.Is(LayerTraits.Follows);
}
