using System.Globalization;
using System.Text;
using Autoencoders;

namespace Anomalies.Mixed;

/// <summary>
/// A made table of orders as a business exports it: texts, dates, numbers with decimal commas, flags and gaps. Its columns depend on each
/// other: the currency on the country, the department on the product, price and weight on product and quantity, the carrier on the weight,
/// the hour on the department.
/// </summary>
internal static class MixedTable
{
    private const int Products = 40, ProductsOfDepartment = 5, Minutes = 300 * 24 * 60;

    private static readonly string[] s_countries = ["DE", "FR", "IT", "CH", "US", "GB", "PL", "SE"];
    private static readonly string[] s_currencies = ["EUR", "EUR", "EUR", "CHF", "USD", "GBP", "PLN", "SEK"];
    private static readonly double[] s_shares = [0.3, 0.5, 0.62, 0.7, 0.85, 0.93, 0.97, 1];

    private static readonly string[] s_departments =
        ["books", "garden", "kitchen", "music", "office", "sports", "tools", "toys"];

    /// <summary>The table as the text of a CSV file.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="seed">Chooses all values.</param>
    public static string Text(int rows, int seed)
    {
        var random = new Random(seed);
        double[] prices = new double[Products], weights = new double[Products];
        for (int product = 0; product < Products; product++)
            (prices[product], weights[product]) = (3 + (60 * random.NextDouble()), Math.Exp((3 * random.NextDouble()) - 1.5));

        var text = new StringBuilder("number;placed;country;currency;product;department;carrier;quantity;weight;price;express;invoice\n");
        var start = new DateTime(2025, 1, 6);
        for (int row = 0; row < rows; row++)
        {
            double share = random.NextDouble();
            int country = Array.FindIndex(s_shares, bound => share < bound), product = (int)(Products * Math.Pow(random.NextDouble(), 1.5));
            int department = product / ProductsOfDepartment, quantity = 1 + (int)(-2 * Math.Log(1 - random.NextDouble()));
            double weight = weights[product] * quantity * (0.95 + (0.1 * random.NextDouble()));
            double price = prices[product] * quantity * (0.95 + (0.1 * random.NextDouble()));
            string carrier = weight < 0.5 ? "letter" : weight < 2 ? "post" : weight < 8 ? "parcel" : "freight";
            bool express = carrier != "freight" && random.NextDouble() < (country < 4 ? 0.4 : 0.05), invoice = price > 150 || country == 0;
            DateTime placed = PlacedAt(start.AddMinutes(random.Next(Minutes)), department, carrier, random);
            string written = random.Next(30) == 0 ? "-" : Number(weight);
            text.Append(CultureInfo.InvariantCulture, $"{100_000 + row};{placed:dd.MM.yyyy HH:mm};{s_countries[country]};{s_currencies[country]};")
                .Append($"P{product:00};{s_departments[department]};{carrier};{quantity};{written};{Number(price)};")
                .Append($"{(express ? "yes" : "no")};{(invoice ? "yes" : "no")}\n");
        }
        return text.ToString();
    }

    private static DateTime PlacedAt(DateTime day, int department, string carrier, Random random)
    {
        // Each department has its hours, and freight is ordered on working days.
        double hour = (8 + (2 * department) + (3 * (random.NextDouble() + random.NextDouble() - 1)) + 24) % 24;
        DateTime placed = day.Date.AddMinutes((int)(60 * hour));
        return carrier == "freight" && placed.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? placed.AddDays(2) : placed;
    }

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture).Replace('.', ',');
}
