using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The common part of layers with a memory: one call for each direction, with weights whose rows belong to inputs.</summary>
internal static class Recurrence
{
    /// <summary>The type of the numbers of a layer.</summary>
    public static CFunction Type { get; } = new("recurrence", """
        /* A layer with a memory over a sequence, [positions][channels]; a stride is the distance between states in the output */
        typedef struct {
            int32_t positions, channels, units, stride;
            int32_t gives_all; /* 1 if each position has a state in the output, 0 for the last one */
        } @recurrence;
        """);

    /// <summary>Adds a call for each direction.</summary>
    public static void Add(LayerContext context, CFunction function)
    {
        LayerDescription layer = context.Layer;
        int units = layer.GetInt32(FactNames.Units), directions = layer.GetInt32(FactNames.Directions);
        string shape = "&" + context.Constant(
            Type, ("positions", layer.Input[0]), ("channels", layer.Input[1]), ("units", units), ("stride", directions * units),
            ("gives_all", layer.Output.Length > 1 ? 1 : 0));
        for (int direction = 0; direction < directions; direction++)
        {
            string suffix = direction == 0 ? "" : "_reverse";
            context.Call(
                function, shape, context.Weights(TensorRoles.InputWeight + suffix, 1, 0), context.Weights(TensorRoles.InputBias + suffix, 0),
                context.Weights(TensorRoles.StateWeight + suffix, 1, 0), context.Weights(TensorRoles.StateBias + suffix, 0),
                CNumber.Of(direction), context.Input, direction == 0 ? context.Output : $"{context.Output} + {CNumber.Of(units)}",
                context.Scratch);
        }
    }
}
