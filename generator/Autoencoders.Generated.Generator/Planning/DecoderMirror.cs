using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// Adds the mirror image of an encoder: each decoder layer undoes one of the encoder, from the last to the first. What followed the layer
/// whose output is restored (its activation, its normalisation, its dropout) follows the restored output too.
/// </summary>
internal sealed class DecoderMirror(LayerSequence sequence, ActivationKind output, bool tied, PlanningContext context)
{
    private readonly LayerStep[] _encoder = [.. sequence.Steps];

    /// <summary>The residual spans that are open in the decoder: which layer of the encoder they end before, and where they began.</summary>
    private readonly Stack<(int Layers, int Begin)> _spans = new();

    public void Add()
    {
        for (int i = _encoder.Length - 1; i >= 0; i--)
        {
            LayerStep step = _encoder[i];
            if (step.Skips >= 0)
                _spans.Push((step.Skips, sequence.Steps.Count));
            else if (step.Layer.Mirror() is { } mirrored)
                Undo(i, step, mirrored);
            while (_spans.Count > 0 && _spans.Peek().Layers == i)
                EndSpan(i);
        }
    }

    private void Undo(int index, LayerStep step, ILayer mirrored)
    {
        if (mirrored.Output != step.Layer.Input)
        {
            context.Report(LayerDiagnostics.NoMirrorImage(
                step.Written?.Anchor ?? Anchor.Class, index + 1, step.Written?.Kind ?? step.Layer.Words, step.Layer.Input.ToString(), mirrored.Output.ToString()));
            return;
        }

        bool endsSpan = _spans.Count > 0 && _spans.Peek().Layers == index;
        (ActivationKind activation, LayerStep[] followers) = mirrored.Activates ? WhatMade(index) : (Identity.Kind, []);
        if (endsSpan)
            activation = Identity.Kind;
        if (IsTied(step) && mirrored is ITieable tieable)
            mirrored = tieable.TieTo(step.Layer, index + 1) ?? mirrored;
        WeightPlan weights = WeightPlan.For(activation) with { Penalty = step.Weights.Penalty };
        sequence.Add(new LayerStep(mirrored, activation, weights, null));
        foreach (LayerStep follower in followers)
        {
            sequence.Add(follower with
            {
                Activation = endsSpan ? Identity.Kind : follower.Activation,
                Written = null,
            });
        }
    }

    private bool IsTied(LayerStep step) => tied || step.Written?.Find("Tied") is { Value: true };

    /// <summary>The activation of the value before a layer of the encoder, and what lies between that activation and the layer.</summary>
    private (ActivationKind Activation, LayerStep[] Followers) WhatMade(int index)
    {
        for (int made = index - 1; made >= 0; made--)
        {
            LayerStep step = _encoder[made];
            if (step.Skips >= 0)
                return (step.Activation, []);
            if (step.Layer.Activates && step.Layer.Mirror() is not null)
                return (step.Activation, [.. _encoder.Skip(made + 1).TakeWhile(next => next.Skips < 0 && next.Layer.Mirror() is null)]);
        }

        return (output, []);
    }

    private void EndSpan(int index)
    {
        (int _, int begin) = _spans.Pop();
        ActivationKind activation = WhatMade(index).Activation;
        ILayer sum = _encoder.First(step => step.Skips == index).Layer;
        sequence.Add(new LayerStep(sum, activation, WeightPlan.For(activation), null, begin));
    }
}
