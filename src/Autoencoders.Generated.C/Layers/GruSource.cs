using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A layer of gated recurrent units.</summary>
internal sealed class GruSource : ILayerSource
{
    private static readonly CFunction s_gru = new("gru", """
        /* Gated recurrent units in one direction, with the gates reset, update and new; scratch holds 7 * units floats */
        static void @gru(const @recurrence *r, const float *input_weights, const float *input_bias, const float *state_weights,
                         const float *state_bias, int32_t is_backward, const float *inputs, float *outputs, float *scratch)
        {
            const int32_t units = r->units;
            float *const state = scratch, *const seen = scratch + units, *const kept = scratch + 4 * units;
            for (int32_t u = 0; u < units; u++)
                state[u] = 0.0f;
            for (int32_t step = 0; step < r->positions; step++) {
                const int32_t position = is_backward ? r->positions - 1 - step : step;
                @dense(input_weights, input_bias, inputs + position * r->channels, r->channels, seen, 3 * units);
                @dense(state_weights, state_bias, state, units, kept, 3 * units);
                for (int32_t u = 0; u < units; u++) {
                    const float reset = @sigmoid(seen[u] + kept[u]);
                    const float update = @sigmoid(seen[units + u] + kept[units + u]);
                    const float candidate = @tanh(seen[2 * units + u] + reset * kept[2 * units + u]);
                    state[u] = candidate + update * (state[u] - candidate);
                }
                if (r->gives_all || step == r->positions - 1)
                    memcpy(outputs + (r->gives_all ? position * r->stride : 0), state, (size_t)units * sizeof *state);
            }
        }
        """, Recurrence.Type, DenseSource.Dense, Activations.Elementary.Sigmoid, Activations.Elementary.Tanh);

    public int ScratchLength(LayerDescription layer) => 7 * layer.GetInt32(FactNames.Units);

    public void Add(LayerContext context) => Recurrence.Add(context, s_gru);
}
