using System.Globalization;
using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The number that gives the last of some layers another output shape.</summary>
internal static class WidthFix
{
    /// <summary>The size to write; null where no number of these layers gives the shape.</summary>
    /// <param name="steps">The layers; those that only follow others take over what comes before them.</param>
    /// <param name="wanted">What the last of them is to give.</param>
    public static FixInfo? Of(IEnumerable<LayerStep> steps, Shape wanted)
    {
        LayerStep? last = steps.Reverse().FirstOrDefault(step => !step.Layer.Is(LayerTraits.Follows));
        return last?.Width is { } place && last.Layer.Output.WithChannels(wanted.Channels) == wanted
            ? new FixInfo(place, wanted.Channels.ToString(CultureInfo.InvariantCulture))
            : null;
    }
}
