using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A convolution over a sequence or an image.</summary>
internal sealed class ConvolutionSource : ILayerSource
{
    private static readonly CFunction s_convolution = new("convolution", """
        /* Kernels over windows of the input: weights are [kernel height][kernel width][inputs of a group][outputs] */
        static void @convolution(const @window *w, const float *restrict weights, const float *restrict bias, const float *restrict inputs,
                                 float *restrict outputs)
        {
            const int32_t group_inputs = w->input_channels / w->groups, group_outputs = w->output_channels / w->groups;
            for (int32_t y = 0; y < w->output_height; y++) {
                for (int32_t x = 0; x < w->output_width; x++) {
                    float *output = outputs + (y * w->output_width + x) * w->output_channels;
                    memcpy(output, bias, (size_t)w->output_channels * sizeof *output);
                    for (int32_t i = 0; i < w->kernel_height; i++) {
                        const int32_t row = y * w->stride - w->top + i * w->dilation;
                        if (row < 0 || row >= w->input_height)
                            continue;
                        for (int32_t j = 0; j < w->kernel_width; j++) {
                            const int32_t column = x * w->stride - w->left + j * w->dilation;
                            if (column < 0 || column >= w->input_width)
                                continue;
                            const float *input = inputs + (row * w->input_width + column) * w->input_channels;
                            const float *weight = weights + (i * w->kernel_width + j) * group_inputs * w->output_channels;
                            for (int32_t c = 0; c < group_inputs; c++, weight += w->output_channels) {
                                for (int32_t g = 0; g < w->groups; g++) {
                                    const float value = input[g * group_inputs + c];
                                    for (int32_t o = g * group_outputs; o < (g + 1) * group_outputs; o++)
                                        output[o] += value * weight[o];
                                }
                            }
                        }
                    }
                }
            }
        }
        """, Window.Type);

    public void Add(LayerContext context) => context.Call(
        s_convolution, Window.Of(context), context.Weights(TensorRoles.Weight, Window.Order(context, inputs: 1)),
        context.Weights(TensorRoles.Bias), context.Input, context.Output);
}
