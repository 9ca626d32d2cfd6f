using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A transposed convolution: its windows lie on its output.</summary>
internal sealed class TransposedConvolutionSource : ILayerSource
{
    private static readonly CFunction s_transposed = new("transposed_convolution", """
        /* Kernels added to windows of the output: weights are [kernel height][kernel width][inputs][outputs of a group] */
        static void @transposed_convolution(const @window *w, const float *restrict weights, const float *restrict bias,
                                            const float *restrict inputs, float *restrict outputs)
        {
            const int32_t group_inputs = w->input_channels / w->groups, group_outputs = w->output_channels / w->groups;
            for (int32_t i = 0; i < w->output_height * w->output_width; i++)
                memcpy(outputs + i * w->output_channels, bias, (size_t)w->output_channels * sizeof *outputs);
            for (int32_t y = 0; y < w->input_height; y++) {
                for (int32_t x = 0; x < w->input_width; x++) {
                    const float *input = inputs + (y * w->input_width + x) * w->input_channels;
                    for (int32_t i = 0; i < w->kernel_height; i++) {
                        const int32_t row = y * w->stride - w->top + i * w->dilation;
                        if (row < 0 || row >= w->output_height)
                            continue;
                        for (int32_t j = 0; j < w->kernel_width; j++) {
                            const int32_t column = x * w->stride - w->left + j * w->dilation;
                            if (column < 0 || column >= w->output_width)
                                continue;
                            float *output = outputs + (row * w->output_width + column) * w->output_channels;
                            const float *weight = weights + (i * w->kernel_width + j) * w->input_channels * group_outputs;
                            for (int32_t c = 0; c < w->input_channels; c++, weight += group_outputs) {
                                const float value = input[c];
                                float *group = output + c / group_inputs * group_outputs;
                                for (int32_t o = 0; o < group_outputs; o++)
                                    group[o] += value * weight[o];
                            }
                        }
                    }
                }
            }
        }
        """, Window.Type);

    public void Add(LayerContext context) => context.Call(
        s_transposed, Window.Of(context), context.Weights(TensorRoles.Weight, Window.Order(context, inputs: 0)),
        context.Weights(TensorRoles.Bias), context.Input, context.Output);
}
