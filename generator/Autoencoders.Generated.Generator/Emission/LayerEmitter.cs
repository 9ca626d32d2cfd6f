using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the methods of one layer, as far as something calls them.</summary>
internal static class LayerEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan, LayerPlan layer)
    {
        ILayer kind = layer.Operator;
        bool trains = plan.Trains;
        if (!trains && kind is ITrainingOnly)
            return;
        string activation = kind.Activates ? $", {layer.Activation.Word}" : "";
        string parameters = layer.ParameterCount == 0
            ? ""
            : $"; parameters {layer.ParameterOffset} to {layer.ParameterOffset + layer.ParameterCount - 1}";
        writer.Line($"// Layer {layer.Number}, {layer.Name}: {kind.Words()}, {kind.Input} -> {kind.Output}{activation}{parameters}");
        writer.Line();

        LayerPlan? before = plan.Find(layer.Number - 1);
        if (layer.InInference)
            Write(() => kind.WriteForward(writer, layer));
        if (trains && kind is ITrainsApart apart)
            Write(() => apart.WriteTraining(writer, layer));
        if (trains && kind is IBatchStatistics moments)
            Write(() => moments.WriteMoments(writer, layer));
        if (trains && kind is IMeasuresRows statistics)
            Write(() => statistics.WriteStatistics(writer, layer));
        if (trains && kind is IRunning running)
            Write(() => running.WriteUpdate(writer, layer));
        if (kind is IQuantizes quantizes)
            Write(() => quantizes.WriteIndices(writer, layer));
        if (trains && kind is IReportsUse use)
            Write(() => use.WriteUse(writer, layer));
        if (kind is IBatchStatistics folded && !layer.InInference)
            Write(() => folded.WriteFold(writer, layer, before!));
        if (kind is ITied tied)
            Write(() => tied.WriteFold(writer, layer));
        if (kind is ITrained transposed && layer.Memory.TransposedOffset >= 0)
            Write(() => transposed.WriteTranspose(writer, layer));
        if (before?.Memory.Deltas is not null)
            Write(() => kind.WriteInputDeltas(writer, layer, before));
        if (trains && kind is ITrained trained)
            Write(() => trained.WriteGradients(writer, layer));
        if (plan.Contraction is { } contraction && contraction.Contains(layer.Number))
            EmitContraction(contraction);

        void EmitContraction(ContractionPlan contraction)
        {
            if (contraction.IsExact)
            {
                Write(() => ((IContractible)kind).WriteNorms(writer, layer));
                Write(() => ((IContractible)kind).WriteContractionGradients(writer, layer));
                return;
            }

            Write(() => ((ITangent)kind).WriteTangents(writer, layer));
            if (layer.Number > contraction.First && contraction.Of(layer.Number - 1).Deltas is not null)
                Write(() => ((ITangent)kind).WriteTangentDeltas(writer, layer));
            if (kind is ITrainedTangent weighted)
                Write(() => weighted.WriteTangentGradients(writer, layer));
        }

        void Write(Action method)
        {
            method();
            writer.Line();
        }
    }
}
