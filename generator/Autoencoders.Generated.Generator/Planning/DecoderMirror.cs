using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Adds the mirror image of an encoder: each decoder layer undoes one of the encoder, from the last to the first. What followed the layer
/// whose output is restored (its activation, its normalization, its dropout) follows the restored output too.
/// </summary>
internal sealed class DecoderMirror(LayerSequence sequence, ActivationKind output, ArgumentModel? tied, PlanningContext context)
{
    private readonly LayerStep[] _encoder = [.. sequence.Steps];

    /// <summary>
    /// The residual spans that are open in the decoder: the value of the encoder that they end with, and their own start.
    /// </summary>
    private readonly Stack<(Value End, Value Start)> _spans = new();

    public void Add()
    {
        sequence.JoinCondition();
        for (int i = _encoder.Length - 1; i >= 0 && !context.HasErrors; i--)
        {
            LayerStep step = _encoder[i];
            if (step.SpanStart is { } start)
                _spans.Push((start, sequence.Last));
            else if (WithoutJoined(i) is { } plain && plain.Mirror() is { } mirrored)
                Undo(i, step, mirrored, plain);
            while (_spans.Count > 0 && _spans.Peek().End.Id == i)
                EndSpan(i);

            // Behind the last layer of the decoder nothing would read what is joined.
            if (_encoder.Take(i).Any(before => before.Layer.Mirror() is not null))
                JoinSkips(new Value(i));
        }
    }

    /// <summary>
    /// A layer of the encoder as it would read its input without what was joined to it, which the decoder does not restore; or, of columns,
    /// what the network gives for them.
    /// </summary>
    private ILayer WithoutJoined(int index)
    {
        LayerStep step = _encoder[index];
        LayerStep? joined = index > 0 && _encoder[index - 1].Layer.Is(LayerTraits.JoinsCondition | LayerTraits.JoinsValue)
            ? _encoder[index - 1]
            : null;
        if (sequence.Table is { } table && (joined ?? step).Source.Id == 1)
            return Behind(Shape.Vector(table.Outputs), step.Layer);
        return joined is null ? step.Layer : Behind(joined.Layer.Input, step.Layer);
    }

    private static ILayer Behind(Shape input, ILayer layer) => (layer as IReshapable)?.WithInput(input) ?? layer;

    /// <summary>Adds the layers that a mirror image needs before it.</summary>
    private void AddStepsBefore(ILayer undone, WeightPlan weights)
    {
        foreach (ILayer before in (undone as IUndoneInSteps)?.StepsBeforeMirror(sequence.Current) ?? [])
            sequence.Add(new LayerStep(before, Identity.Kind, weights, null, new([sequence.Last])));
    }

    private void Undo(int index, LayerStep step, ILayer mirrored, ILayer undone)
    {
        Shape restoredShape = undone.Input;
        AddStepsBefore(undone, step.Weights);
        if (mirrored.Input != sequence.Current)
            mirrored = Behind(sequence.Current, mirrored);
        if (mirrored.Output != restoredShape || mirrored.Input.Length != sequence.Current.Length)
        {
            // Joined channels go on to a layer whose own they would become.
            Shape given = mirrored.Output == restoredShape ? mirrored.Output.WithChannels(sequence.Current.Channels) : mirrored.Output;
            (Anchor anchor, string kind) = (step.Written?.Anchor ?? Anchor.Class, step.Written?.Kind ?? step.Layer.Describe());
            context.Report(LayerDiagnostics.NoMirrorImage(
                anchor, index + 1, kind, restoredShape.ToString(), given.ToString()));
            return;
        }

        Restored restored = mirrored.Is(LayerTraits.Activates) ? WhatMade(index) : Restored.Plain;
        if (TiedBy(step) is { } argument && mirrored is ITieable tieable)
        {
            if (tieable.TieTo(step.Layer, index + 1) is not { } resolved)
            {
                context.Report(LayerDiagnostics.TiedWithoutMirror(
                    argument.Anchor, sequence.Steps.Count + 1, mirrored.Input.Length, mirrored.Output.Length));
                return;
            }

            mirrored = resolved;
        }

        WeightPlan weights = WeightPlan.For(restored.Activation) with { Penalty = step.Weights.Penalty };
        Add(new LayerStep(mirrored, restored.Activation, weights, null, new([sequence.Last])), restored);
    }

    /// <summary>Adds a layer and what follows the value that it restores.</summary>
    private void Add(LayerStep step, Restored restored)
    {
        sequence.Add(step);
        foreach (LayerStep follower in restored.Followers)
        {
            sequence.Add(follower with
            {
                Layer = Behind(step.Layer.Output, follower.Layer),
                Written = null,
                Reads = new([sequence.Last]),
            });
        }
    }

    private ArgumentModel? TiedBy(LayerStep step) => step.Written?.Find("Tied") is { Value: true } own ? own : tied;

    /// <summary>
    /// The origin of the value before a layer of the encoder: the layer with the last activation before it, within its residual span, and
    /// the normalizations and dropouts since then.
    /// </summary>
    private Restored WhatMade(int index)
    {
        int begin = _spans.Count > 0 ? _spans.Peek().End.Id : 0;
        for (int made = index - 1; made >= begin; made--)
        {
            LayerStep step = _encoder[made];
            bool makesValues = step.Layer.Is(LayerTraits.Activates | LayerTraits.MakesValues) && step.Layer.Mirror() is not null;
            if (step.SpanStart is not null || makesValues)
            {
                return new Restored(
                    step.Activation, [.. _encoder.Take(index).Skip(made + 1).Where(next => next.Layer.Is(LayerTraits.Follows))]);
            }
        }

        return begin > 0 || _spans.Count > 0 ? Restored.Plain : new Restored(output, []);
    }

    private void EndSpan(int index)
    {
        (Value end, Value start) = _spans.Pop();
        if (sequence.ShapeOf(start) != sequence.Current)
        {
            context.Report(LayerDiagnostics.NoMirrorImage(
                Anchor.Class, index + 1, "EndResidual", $"{sequence.ShapeOf(start)}", $"{sequence.Current}"));
            return;
        }

        Restored restored = WhatMade(index);
        ILayer sum = _encoder.First(step => step.SpanStart == end).Layer;
        Add(new LayerStep(sum, restored.Activation, WeightPlan.For(restored.Activation), null, new([sequence.Last, start])), restored);
    }

    /// <summary>Joins a value of the encoder that is named, and that nothing has read, to the restored one.</summary>
    private void JoinSkips(Value value)
    {
        foreach ((AttributeModel written, _) in sequence.Skips.Unread.Where(skip => skip.Value == value).ToArray())
        {
            context.Layer = sequence.Last.Id + 1;
            if (context.HasErrors || sequence.Skips.Read(written, sequence, sequence.Current) is null)
                return;
            ConcatenationLayer joined = new(sequence.Current, sequence.ShapeOf(value));
            sequence.Add(new LayerStep(joined, Identity.Kind, WeightPlan.For(Identity.Kind), null, new([sequence.Last, value])));
        }
    }

    /// <summary>The activation of a restored value in the encoder.</summary>
    private sealed record Restored(ActivationKind Activation, LayerStep[] Followers)
    {
        public static Restored Plain { get; } = new(Identity.Kind, []);
    }
}
