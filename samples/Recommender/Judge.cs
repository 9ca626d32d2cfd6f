namespace Recommender;

/// <summary>What a method expects that a user gives to an item.</summary>
internal delegate double Prediction(int user, int item);

/// <summary>The root of the mean squared error of predictions, in stars.</summary>
internal static class Judge
{
    public static double Of(IReadOnlyList<Rating> ratings, Prediction prediction)
    {
        // Computed by many threads but added in one order, so that the sum has the same bits each time.
        double[] squares = [.. ratings.AsParallel().AsOrdered()
            .Select(rating => Square(prediction(rating.User, rating.Item) - rating.Stars))];
        return Math.Sqrt(squares.Sum() / ratings.Count);
    }

    private static double Square(double value) => value * value;
}
