using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The means of a distribution, which are the code; its log variances are a result of their own.</summary>
internal sealed class GaussianSource : ILayerSource
{
    /// <summary>The name of the log variances.</summary>
    public const string LogVariances = "log_variances";

    public void Add(LayerContext context)
    {
        string count = CNumber.Of(context.OutputLength), variances = context.Result("float", LogVariances);
        context.Add($"memcpy({context.Output}, {context.Input}, {count} * sizeof *{context.Output});");
        context.Add($"if ({variances} != NULL)");
        context.Add($"    memcpy({variances}, {context.Input} + {count}, {count} * sizeof *{variances});");
    }
}
