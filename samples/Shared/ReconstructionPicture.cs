namespace Samples;

/// <summary>A picture to judge by eye: some images in one line, and beneath each its reconstructions.</summary>
internal static class ReconstructionPicture
{
    private const int Columns = 10;

    /// <summary>Writes the picture as PNG: up to ten validation images, one of each label where there are labels.</summary>
    /// <param name="path">The file to write; an existing one is replaced.</param>
    /// <param name="images">Where to take the images from.</param>
    /// <param name="reconstructions">Each makes a line beneath the images, under its name.</param>
    public static void Write(string path, ImageSet images, params IReadOnlyList<(string Name, Reconstruction Reconstruct)> reconstructions)
    {
        float[][] originals = [.. Choose(images).Select(row => images.Validation[row].ToArray())];
        PictureGrid.Write(
            path,
            images.Width,
            [
                new PictureLine("originals", originals),
                .. reconstructions.Select(
                    line => new PictureLine(line.Name, Array.ConvertAll(originals, image => Of(line.Reconstruct, image)))),
            ]);
    }

    /// <summary>The rows of up to ten validation images, one of each label where there are labels.</summary>
    public static IEnumerable<int> Choose(ImageSet images)
    {
        IEnumerable<int> rows = Enumerable.Range(0, images.Validation.Count);
        if (!images.Validation.Labels.IsEmpty)
            rows = rows.DistinctBy(row => images.Validation.Labels.Span[row]).OrderBy(row => images.Validation.Labels.Span[row]);
        return rows.Take(Columns);
    }

    /// <summary>One image reconstructed.</summary>
    public static float[] Of(Reconstruction reconstruct, float[] image)
    {
        var reconstruction = new float[image.Length];
        reconstruct(image, reconstruction);
        return reconstruction;
    }
}
