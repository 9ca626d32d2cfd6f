using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints a method that carries any number of rows through some layers, a block at a time.</summary>
internal static class BatchMethod
{
    public static void Emit(
        SourceWriter writer,
        NetworkPlan plan,
        string name,
        LayerPlan[] layers,
        (string Name, int Length) source,
        (string Name, int Length) target)
    {
        Condition condition = new(plan, layers, isBatch: true);
        string references = $"ref float parameters, ref float {source.Name}, {condition.Reference}ref float {target.Name}, nint rows";
        using (writer.Open($"private static void {name}({references})"))
        {
            string from = RowBlocks.At(source.Name, source.Length), to = RowBlocks.At(target.Name, target.Length);
            if (LaneRule.Suits(layers))
            {
                LayerPlan last = layers[layers.Length - 1];
                LaneEmitter.EmitBuffers(writer, layers, plan.GivesColumns(last) ? [(OutputCall.Sums, last.Outputs)] : []);
                using (LaneEmitter.OpenBlocks(writer, layers))
                    LaneEmitter.EmitCalls(writer, plan, layers, from, to, endsInLoss: false);
            }
            else
            {
                LayerRun run = LayerRun.OfBlock(plan, layers);
                BufferEmitter.Emit(writer, run.Buffered, "BlockRows", plan.BlockRows);
                using (RowBlocks.Open(writer))
                {
                    condition.EmitRows(writer);
                    run.Emit(writer, from, to, "count", endsInLoss: false);
                }
            }
        }

        writer.Line();
    }
}
