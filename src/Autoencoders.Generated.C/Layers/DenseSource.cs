using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A matrix and a bias. A tied layer reads the matrix of another one the other way.</summary>
internal sealed class DenseSource : ILayerSource
{
    /// <summary>The product of a vector and a matrix whose rows belong to inputs, so that compilers find whole registers of outputs.</summary>
    public static CFunction Dense { get; } = new("dense", """
        /* outputs[o] = bias[o] + sum over i of inputs[i] * weights[i][o] */
        static void @dense(const float *restrict weights, const float *restrict bias, const float *restrict inputs, int32_t input_count,
                           float *restrict outputs, int32_t output_count)
        {
            memcpy(outputs, bias, (size_t)output_count * sizeof *outputs);
            for (int32_t i = 0; i < input_count; i++) {
                const float input = inputs[i];
                const float *row = weights + i * output_count;
                for (int32_t o = 0; o < output_count; o++)
                    outputs[o] += input * row[o];
            }
        }
        """);

    private static readonly CFunction s_tied = new("dense_tied", """
        /* outputs[o] = bias[o] + sum over i of inputs[i] * weights[o][i]: the weights of another layer, transposed */
        static void @dense_tied(const float *restrict weights, const float *restrict bias, const float *restrict inputs, int32_t input_count,
                                float *restrict outputs, int32_t output_count)
        {
            for (int32_t o = 0; o < output_count; o++) {
                const float *row = weights + o * input_count;
                float sum = bias[o];
                for (int32_t i = 0; i < input_count; i++)
                    sum += inputs[i] * row[i];
                outputs[o] = sum;
            }
        }
        """);

    public void Add(LayerContext context)
    {
        bool isTied = context.Layer.HasFact(FactNames.Tied);
        LayerDescription owner = isTied ? context.Other(context.Layer.GetInt32(FactNames.Tied)) : context.Layer;
        context.Call(
            isTied ? s_tied : Dense, context.Weights(owner, TensorRoles.Weight), context.Weights(TensorRoles.Bias),
            context.Input, CNumber.Of(context.InputLength), context.Output, CNumber.Of(context.OutputLength));
    }
}
