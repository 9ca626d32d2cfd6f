using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>Batch normalization by running statistics.</summary>
internal sealed class BatchNormSource : ILayerSource
{
    private static readonly CFunction s_normalize = new("batch_norm", """
        /* outputs[p][c] = (inputs[p][c] - mean[c]) * scale[c] + bias[c]; the output may be the input */
        static void @batch_norm(const float *mean, const float *scale, const float *bias, const float *inputs, int32_t positions,
                                int32_t channels, float *outputs)
        {
            for (int32_t p = 0; p < positions; p++) {
                for (int32_t c = 0; c < channels; c++)
                    outputs[p * channels + c] = (inputs[p * channels + c] - mean[c]) * scale[c] + bias[c];
            }
        }
        """);

    public bool WorksInPlace => true;

    public void Add(LayerContext context)
    {
        float[] scale = context.Values(TensorRoles.Weight), variance = context.Values(TensorRoles.RunningVariance);
        float epsilon = context.Layer.GetSingle(FactNames.Epsilon);
        for (int i = 0; i < scale.Length; i++)
            scale[i] /= MathF.Sqrt(variance[i] + epsilon);
        context.Call(
            s_normalize, context.Weights(TensorRoles.RunningMean),
            context.Constants("scale", $"The weights of {context.Layer.Name}, divided by the running deviations", scale),
            context.Weights(TensorRoles.Bias), context.Input, CNumber.Of(context.Positions), CNumber.Of(context.InputChannels), context.Output);
    }
}
