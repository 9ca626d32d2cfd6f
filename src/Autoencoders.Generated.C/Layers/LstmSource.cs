using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>A layer of long short-term memory.</summary>
internal sealed class LstmSource : ILayerSource
{
    private static readonly CFunction s_lstm = new("lstm", """
        /* Long short-term memory in one direction, with the gates input, forget, cell and output; scratch holds 10 * units floats */
        static void @lstm(const @recurrence *r, const float *input_weights, const float *input_bias, const float *state_weights,
                          const float *state_bias, int32_t is_backward, const float *inputs, float *outputs, float *scratch)
        {
            const int32_t units = r->units;
            float *const state = scratch, *const cell = scratch + units, *const seen = scratch + 2 * units, *const kept = scratch + 6 * units;
            for (int32_t u = 0; u < units; u++)
                state[u] = cell[u] = 0.0f;
            for (int32_t step = 0; step < r->positions; step++) {
                const int32_t position = is_backward ? r->positions - 1 - step : step;
                @dense(input_weights, input_bias, inputs + position * r->channels, r->channels, seen, 4 * units);
                @dense(state_weights, state_bias, state, units, kept, 4 * units);
                for (int32_t u = 0; u < units; u++) {
                    const float written = @sigmoid(seen[u] + kept[u]);
                    const float remembered = @sigmoid(seen[units + u] + kept[units + u]);
                    const float candidate = @tanh(seen[2 * units + u] + kept[2 * units + u]);
                    const float shown = @sigmoid(seen[3 * units + u] + kept[3 * units + u]);
                    cell[u] = remembered * cell[u] + written * candidate;
                    state[u] = shown * @tanh(cell[u]);
                }
                if (r->gives_all || step == r->positions - 1)
                    memcpy(outputs + (r->gives_all ? position * r->stride : 0), state, (size_t)units * sizeof *state);
            }
        }
        """, Recurrence.Type, DenseSource.Dense, Activations.Elementary.Sigmoid, Activations.Elementary.Tanh);

    public int ScratchLength(LayerDescription layer) => 10 * layer.GetInt32(FactNames.Units);

    public void Add(LayerContext context) => Recurrence.Add(context, s_lstm);
}
