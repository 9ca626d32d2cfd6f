using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Codes;

/// <summary>A code of which a sample uses few units: by a penalty on magnitudes or on rates, or as only the largest ones stay.</summary>
internal static class SparseCode
{
    private const string Magnitudes = "ActivityL1", Rate = "TargetRate", RateWeight = "RateWeight", Largest = "ActiveUnits";

    public static CodeKind Kind { get; } = new(
        Attribute: "SparseCode",
        Word: "sparse",
        AddsLayer: written => written.Find("units") is not null,
        Layer: DenseLayer.Kind,
        Behind: new LayerKind(Attribute: "SparseCode", Plan: Plan, Dimensions: LayerKind.Any));

    private static ILayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        string? choice = SparsityRules.ReadOnly(written, context, Magnitudes, Rate, Largest);
        float weight = 0f;
        if (choice is Rate)
            weight = context.ReadNumber(written, RateWeight, 0.1f, number => number > 0, "above 0");
        else if (choice is not null)
            SparsityRules.RequireToCount(written, RateWeight, Rate, context);
        return choice switch
        {
            Magnitudes => new ActivityPenaltyLayer(
                input, context.ReadNumber(written, Magnitudes, 0f, number => number > 0, "above 0")),
            Rate => new ActivationRateLayer(
                input, context.ReadNumber(written, Rate, 0f, number => number is > 0 and < 1, "above 0 and below 1"), weight),
            Largest => SparsityRules.ReadActive(written, Largest, input, context) is { } active
                ? new TopKLayer(input, active)
                : null,
            _ => null,
        };
    }
}
