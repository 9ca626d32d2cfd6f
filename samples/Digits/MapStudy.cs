using Autoencoders;
using Samples;
using Spectre.Console;

namespace Digits;

/// <summary>
/// Dimensionality reduction: what is left of the labels in a code, and a map of two dimensions; both beside principal components of the
/// same size.
/// </summary>
internal static class MapStudy
{
    private const int MostPoints = 1000;

    /// <summary>Compares codes by what their nearest neighbors show, draws the map, and prints what was found.</summary>
    /// <param name="images">What the networks were trained on and are judged by.</param>
    /// <param name="network">The network for reconstructions.</param>
    /// <param name="map">A network with a code of two values.</param>
    /// <param name="components">As many as the network's code has values.</param>
    /// <param name="picture">The file for the map.</param>
    /// <returns>The figures for the last line.</returns>
    public static string Run<TNetwork, TMap>(ImageSet images, TNetwork network, TMap map, PrincipalComponents components, string picture)
        where TNetwork : class, IAutoencoder<TNetwork>
        where TMap : class, IAutoencoder<TMap>
    {
        PrincipalComponents plane = components.First(TMap.CodeLength);
        Dataset few = First(images.Validation);
        Dataset mapped = Codes.Of(map, few), projected = plane.Transform(few);
        MapPicture.Write(picture, ("autoencoder", mapped), ("principal components", projected));
        double trust = MapQuality.Trustworthiness(few, mapped), planeTrust = MapQuality.Trustworthiness(few, projected);

        Table table = new Table()
            .AddColumn("what is near to what")
            .AddColumn(new TableColumn("numbers kept").RightAligned())
            .AddColumn(new TableColumn("nearest image shows the same").RightAligned())
            .AddColumn(new TableColumn("neighbors to be trusted").RightAligned());
        string figures = FormattableString.Invariant($"trust={trust:F4} pca_trust={planeTrust:F4}");
        Add("autoencoder", "neighbors", TNetwork.CodeLength, rows => Codes.Of(network, rows), null);
        Add("principal components", "pca_neighbors", TNetwork.CodeLength, components.Transform, null);
        Add("autoencoder, map", "map_neighbors", TMap.CodeLength, rows => Codes.Of(map, rows), trust);
        Add("principal components, map", "pca_map_neighbors", TMap.CodeLength, plane.Transform, planeTrust);
        Add("all pixels", "pixel_neighbors", images.Training.Length, rows => rows, null);
        AnsiConsole.Write(table);
        Console.WriteLine($"map: {picture}, of the autoencoder and of principal components");
        return figures;

        void Add(string name, string key, int numbers, Func<Dataset, Dataset> encode, double? trusted)
        {
            double? accuracy = images.Training.Labels.IsEmpty || images.Validation.Labels.IsEmpty
                ? null
                : NearestLabel.Accuracy(encode(images.Training), encode(few));
            table.AddRow(name, $"{numbers}", accuracy is { } part ? $"{part:P1}" : "", trusted is { } value ? $"{value:F3}" : "");
            if (accuracy is { } known)
                figures += FormattableString.Invariant($" {key}={known:F4}");
        }
    }

    /// <summary>As many images as a map can show, and as can be compared with all others in a moment.</summary>
    private static Dataset First(Dataset images)
    {
        int count = Math.Min(images.Count, MostPoints);
        ReadOnlyMemory<int> labels = images.Labels.IsEmpty ? default : images.Labels[..count];
        return new Dataset(images.Values[..(count * images.Length)], images.Length, labels);
    }
}
